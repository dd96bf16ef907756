package dev.rollcall.bench.workload;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The people of a file.
 *
 * @param first the first one's number of those with consecutive numbers
 * @param end the number after the last one's
 * @param before those with numbers below {@code first}
 */
record PeopleSet(long first, long end, BitSet before, int edition) {
    static PeopleSet of(ContactFile file) {
        BitSet before = new BitSet();
        if (file.kind() == FileKind.SPREAD) {
            file.numbers().filter(number -> number < file.firstPerson()).forEach(number -> before.set((int) number));
        }
        return new PeopleSet(
                file.firstPerson(), file.firstPerson() + file.people() - before.cardinality(), before, file.edition());
    }

    private boolean contains(long person) {
        return person >= first ? person < end : person < before.length() && before.get((int) person);
    }

    /** The last of {@code sets} that {@code person} is in. */
    static Optional<PeopleSet> lastOf(List<PeopleSet> sets, long person) {
        for (int i = sets.size() - 1; i >= 0; i--) {
            if (sets.get(i).contains(person)) {
                return Optional.of(sets.get(i));
            }
        }
        return Optional.empty();
    }
}
