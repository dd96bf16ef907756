package dev.rollcall.bench.workload;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The contents of a store, in a few numbers that do not depend on the order of the contacts: stores of different makes
 * that hold the same contacts have equal contents.
 *
 * @param members rows that say that a contact is on a list
 * @param tags rows that say that a contact has a tag
 * @param checksum over every cell and tag of every contact
 */
public record Contents(long contacts, long members, long tags, long checksum) {
    private static final char BETWEEN_CELLS = '\u001f';

    /**
     * Returns the expected contents after {@code imported}, in order: each person once, as in the last file, on one
     * list.
     */
    public static Contents expected(List<ContactFile> imported) {
        List<PeopleSet> sets = imported.stream().map(PeopleSet::of).toList();
        long end = sets.stream().mapToLong(PeopleSet::end).max().orElse(0);
        Counter counter = new Counter();
        LongStream.range(0, end)
                .forEach(number -> PeopleSet.lastOf(sets, number).ifPresent(last -> {
                    Person person = Person.of(imported.get(0).seed(), number, last.edition());
                    counter.add(person.cells().subList(0, Column.TAGS.position()), person.tags(), 1);
                }));
        return counter.contents();
    }

    /** Adds up contacts. Not thread-safe. */
    public static final class Counter {
        private long contacts;
        private long members;
        private long tags;
        private long checksum;

        /**
         * Adds a contact.
         *
         * @param cells a text for each column before {@link Column#TAGS}, blank where nothing is stored
         * @param lists how many lists it is on
         */
        public void add(List<String> cells, Collection<String> tagged, int lists) {
            if (cells.size() != Column.TAGS.position()) {
                throw new IllegalArgumentException(cells.size() + " cells");
            }
            contacts++;
            members += lists;
            tags += tagged.size();
            checksum += hash(String.join(String.valueOf(BETWEEN_CELLS), cells)
                    + BETWEEN_CELLS
                    + String.join(",", new TreeSet<>(tagged)));
        }

        public Contents contents() {
            return new Contents(contacts, members, tags, checksum);
        }

        /** Returns FNV-1a, scrambled, so that a sum over many depends on more than their last characters. */
        private static long hash(String text) {
            long hash = 0xCBF29CE484222325L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            return Mixing.mix(hash);
        }
    }
}
