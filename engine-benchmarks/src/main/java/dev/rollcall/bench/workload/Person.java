package dev.rollcall.bench.workload;

import java.time.LocalDate;
import java.util.List;

/**
 * A person of a contact file: a pure function of seed, number and edition, so that what two files have in common is
 * known without reading them. Addresses and phone numbers of different people differ.
 *
 * @param cells one text for each {@link Column}, blank where nothing is known
 */
public record Person(List<String> cells) {
    /** The limit of the numbers of people, which keeps phone numbers inside E.164. */
    public static final long NUMBERS = 1L << 34;

    private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
    private static final int AGES_IN_DAYS = 65 * 365;
    private static final int CODE_DIGITS = 7;
    private static final int PHONE_DIGITS = 11;

    public Person {
        cells = List.copyOf(cells);
    }

    /**
     * Somebody.
     *
     * @param number 0 to {@link #NUMBERS} - 1
     * @param edition 0 at first; in every later one a quarter of all people has moved and changed jobs
     */
    public static Person of(long seed, long number, int edition) {
        return new Making(seed, number).person(edition > 0 && isChangedLater(number));
    }

    /** Returns whether the cells of the person differ between two editions. */
    static boolean differs(long number, int edition, int other) {
        return (edition > 0) != (other > 0) && isChangedLater(number);
    }

    private static boolean isChangedLater(long number) {
        return number % 4 == 0;
    }

    public String cell(Column column) {
        return cells.get(column.position());
    }

    /** The tags, none to two. */
    public List<String> tags() {
        String tags = cell(Column.TAGS);
        return tags.isEmpty() ? List.of() : List.of(tags.split(","));
    }

    /**
     * The draws that make one person. Each column has draws of its own, so that a change of one does not change the
     * others.
     */
    private static final class Making {
        private final long seed;
        private final long number;
        private final long self;

        Making(long seed, long number) {
            this.seed = seed;
            this.number = number;
            this.self = Mixing.mix(seed, number);
        }

        Person person(boolean changed) {
            return new Person(List.of(
                    email(),
                    chance(Column.PHONE, 7, 8) ? phone() : "",
                    known(Column.FIRST_NAME, Vocabulary.FIRST_NAMES),
                    known(Column.LAST_NAME, Vocabulary.LAST_NAMES),
                    known(Column.COMPANY, 35, Vocabulary.QUOTED_COMPANIES, Vocabulary.COMPANIES),
                    changed
                            ? pick(Column.JOB_TITLE, Vocabulary.NEW_JOB_TITLES)
                            : known(Column.JOB_TITLE, 20, Vocabulary.QUOTED_JOB_TITLES, Vocabulary.JOB_TITLES),
                    changed ? pick(Column.CITY, Vocabulary.NEW_CITIES) : known(Column.CITY, Vocabulary.CITIES),
                    known(Column.COUNTRY, Vocabulary.COUNTRIES),
                    isKnown(Column.BIRTH_DATE)
                            ? OLDEST.plusDays(draw(Column.BIRTH_DATE, 2, AGES_IN_DAYS))
                                    .toString()
                            : "",
                    known(Column.LANGUAGE, Vocabulary.LANGUAGES),
                    known(Column.NOTE, 45, Vocabulary.QUOTED_NOTES, Vocabulary.NOTES),
                    tags()));
        }

        /** Returns an address with a code that makes it unique; the names before it put the keys in random order. */
        private String email() {
            String code = Long.toString(new Shuffle(NUMBERS, Mixing.mix(seed, Column.EMAIL.position())).at(number), 36);
            return pick(Column.EMAIL, 1, Vocabulary.GIVEN)
                    + '.'
                    + pick(Column.EMAIL, 2, Vocabulary.FAMILY)
                    + '.'
                    + "0".repeat(CODE_DIGITS - code.length())
                    + code
                    + '@'
                    + pick(Column.EMAIL, 3, Vocabulary.DOMAINS);
        }

        private String phone() {
            String line = Long.toString(new Shuffle(NUMBERS, Mixing.mix(seed, Column.PHONE.position())).at(number));
            // a 1 in front: leading zeros would be taken for a trunk prefix
            return "+491" + "0".repeat(PHONE_DIGITS - line.length()) + line;
        }

        private String tags() {
            int count = (int) draw(Column.TAGS, 0, 3);
            int first = (int) draw(Column.TAGS, 1, Vocabulary.TAGS.size());
            int step = 1 + (int) draw(Column.TAGS, 2, Vocabulary.TAGS.size() - 1);
            String one = Vocabulary.TAGS.get(first);
            String other = Vocabulary.TAGS.get((first + step) % Vocabulary.TAGS.size());
            return count == 0 ? "" : count == 1 ? one : one + ',' + other;
        }

        private String known(Column column, List<String> words) {
            return isKnown(column) ? pick(column, words) : "";
        }

        private String known(Column column, int percentQuoted, List<String> quoted, List<String> words) {
            return known(column, draw(column, 3, 100) < percentQuoted ? quoted : words);
        }

        private boolean isKnown(Column column) {
            return chance(column, 3, 4);
        }

        private boolean chance(Column column, int of, int all) {
            return draw(column, 0, all) < of;
        }

        private String pick(Column column, List<String> words) {
            return pick(column, 1, words);
        }

        private String pick(Column column, int turn, List<String> words) {
            return words.get((int) draw(column, turn, words.size()));
        }

        private long draw(Column column, int turn, long bound) {
            return Mixing.below(bound, Mixing.mix(self, column.position() * 8L + turn));
        }
    }
}
