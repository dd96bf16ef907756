package dev.rollcall.bench.workload;

import java.util.List;
import java.util.Optional;

/**
 * The people that a file speaks of.
 *
 * @param first the first one's number
 * @param end the number after the last one's
 */
record PeopleRange(long first, long end, int edition) {
    static PeopleRange of(ContactFile file) {
        return new PeopleRange(file.firstPerson(), file.firstPerson() + file.people(), file.edition());
    }

    private boolean contains(long person) {
        return person >= first && person < end;
    }

    /** The last of {@code ranges} that {@code person} is in. */
    static Optional<PeopleRange> lastOf(List<PeopleRange> ranges, long person) {
        for (int i = ranges.size() - 1; i >= 0; i--) {
            if (ranges.get(i).contains(person)) {
                return Optional.of(ranges.get(i));
            }
        }
        return Optional.empty();
    }
}
