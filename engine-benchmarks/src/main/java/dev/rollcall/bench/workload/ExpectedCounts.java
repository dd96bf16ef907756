package dev.rollcall.bench.workload;

import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/** The expected outcomes of a file's rows, known from how the file is made and not from reading it. */
public record ExpectedCounts(long rows, long inserted, long updated, long unchanged, long duplicates, long invalid) {

    /**
     * For an import of {@code file} that keeps stored values where cells are blank and applies the first row of a key.
     *
     * @param imported what has been imported into the same store before, in order
     */
    public static ExpectedCounts of(ContactFile file, List<ContactFile> imported) {
        long inserted = 0;
        long updated = 0;
        long people = file.people();
        List<PeopleSet> before = imported.stream().map(PeopleSet::of).toList();
        PrimitiveIterator.OfLong numbers = file.numbers().iterator();
        while (numbers.hasNext()) {
            long person = numbers.nextLong();
            Optional<PeopleSet> stored = PeopleSet.lastOf(before, person);
            if (stored.isEmpty()) {
                inserted++;
            } else if (Person.differs(person, stored.get().edition(), file.edition())) {
                updated++;
            }
        }
        return new ExpectedCounts(
                file.rows(),
                inserted,
                updated,
                people - inserted - updated,
                file.count(RowKind.DUPLICATE),
                file.count(RowKind.BAD));
    }
}
