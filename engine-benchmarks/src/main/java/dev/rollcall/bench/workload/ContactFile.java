package dev.rollcall.bench.workload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A contact file: the same bytes for the same numbers and kind, on every machine.
 *
 * @param rows data rows, at least 1
 * @param seed files of one seed are about the same people
 * @param firstPerson the file is about people with consecutive numbers from this one on, in shuffled order; {@link
 *     FileKind#SPREAD} has others too
 * @param edition the edition of the people
 */
public record ContactFile(long rows, long seed, long firstPerson, int edition, FileKind kind) {
    /** The most rows of a file that another one can overlap. */
    public static final long MAX_ROWS = Person.NUMBERS / 4;

    private static final long SHUFFLE = 1;
    private static final long KINDS = 2;
    private static final long DUPLICATES = 3;
    private static final long BAD = 4;
    private static final long SPREAD = 5;

    public ContactFile {
        if (rows < 1 || firstPerson < 0 || firstPerson + rows > Person.NUMBERS / 2) {
            throw new IllegalArgumentException("no such file: " + rows + " rows from person " + firstPerson);
        }
        if (kind == FileKind.SPREAD && (firstPerson < rows / 2 || firstPerson > Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(rows + " rows cannot be spread over " + firstPerson + " people");
        }
    }

    /** The file that fills an empty store. */
    public static ContactFile first(long rows, long seed) {
        return first(rows, seed, FileKind.MIXED);
    }

    /** Returns a file of that kind for an empty store. */
    public static ContactFile first(long rows, long seed, FileKind kind) {
        return new ContactFile(rows, seed, 0, 0, kind);
    }

    /**
     * A file of the same size in which half of the people are known from this one, and a quarter of those have changed.
     */
    public ContactFile overlapping() {
        return new ContactFile(rows, seed, firstPerson + people() - people() / 2, edition + 1, FileKind.MIXED);
    }

    /**
     * Returns a file of {@code rows} rows in which half of the people are known from this one, from any part of it, and
     * a quarter of those have changed.
     */
    public ContactFile spread(long rows) {
        return new ContactFile(rows, seed, firstPerson + people(), edition + 1, FileKind.SPREAD);
    }

    /** Returns the number of different people in the file. */
    public long people() {
        return count(RowKind.PERSON);
    }

    /** Returns the numbers of those people in rising order, not in the order of the file. */
    LongStream numbers() {
        Numbers numbers = new Numbers(people());
        return LongStream.range(0, numbers.people).map(numbers::at);
    }

    long count(RowKind wanted) {
        return LongStream.range(0, rows).filter(row -> row(row) == wanted).count();
    }

    private RowKind row(long row) {
        return kind.row(own(KINDS), row);
    }

    /** Returns a seed for one purpose, different for files of different editions. */
    private long own(long purpose) {
        return Mixing.mix(Mixing.mix(seed, purpose), edition);
    }

    /** The people of the file, and the order of their first rows. */
    private final class Numbers {
        private final long people;
        private final long spread;
        private final Shuffle order;
        private final Shuffle before;

        Numbers(long people) {
            this.people = people;
            this.spread = kind == FileKind.SPREAD ? people / 2 : 0;
            // a shuffle has at least one position, even if the file has no people
            this.order = new Shuffle(Math.max(1, people), own(SHUFFLE));
            this.before = new Shuffle(Math.max(1, firstPerson), own(SPREAD));
        }

        /** Returns the number of a person by position. */
        long at(long position) {
            return position < spread ? before.at(position) : firstPerson + position - spread;
        }

        /** Returns the number of the person whose first row follows the first rows of {@code met} others. */
        long met(long met) {
            return at(order.at(met));
        }
    }

    /** Accepts the cells of one row. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(List<String> cells) throws IOException;
    }

    /** Accepts one person. */
    @FunctionalInterface
    public interface PersonConsumer {
        void accept(Person person) throws IOException;
    }

    /** Passes on the people in the order of their first rows. */
    public void forEachPerson(PersonConsumer consumer) throws IOException {
        Numbers numbers = new Numbers(people());
        for (long met = 0; met < numbers.people; met++) {
            consumer.accept(Person.of(seed, numbers.met(met), edition));
        }
    }

    /** Passes on the rows in order. */
    public void forEachRow(RowConsumer consumer) throws IOException {
        Numbers numbers = new Numbers(people());
        long met = 0;
        for (long row = 0; row < rows; row++) {
            switch (row(row)) {
                case PERSON ->
                    consumer.accept(Person.of(seed, numbers.met(met++), edition).cells());
                case DUPLICATE -> {
                    long draw = Mixing.mix(own(DUPLICATES), row);
                    consumer.accept(duplicate(numbers.met(Mixing.below(met, draw)), draw));
                }
                case BAD -> consumer.accept(bad(row));
            }
        }
    }

    /** Returns a row of the newer edition, which shows an importer that applies the wrong one of the two rows. */
    private List<String> duplicate(long person, long draw) {
        List<String> cells =
                new ArrayList<>(Person.of(seed, person, edition + 1).cells());
        if (draw < 0) {
            cells.set(
                    Column.EMAIL.position(), cells.get(Column.EMAIL.position()).toUpperCase(Locale.ROOT));
        }
        cells.set(Column.NOTE.position(), "duplicate");
        return cells;
    }

    private List<String> bad(long row) {
        List<String> cells = new ArrayList<>(
                Person.of(seed, Person.NUMBERS / 2 + row, edition).cells());
        String email = cells.get(Column.EMAIL.position());
        int flaw = (int) Mixing.below(4, Mixing.mix(own(BAD), row));
        String broken = switch (flaw) {
            case 0 -> email.replace('@', ' ');
            case 1 -> email.replace("@", "@@");
            case 2 -> email.substring(0, email.indexOf('@') + 1);
            default -> "";
        };
        cells.set(Column.EMAIL.position(), broken);
        cells.set(Column.PHONE.position(), flaw == 2 ? "12-34" : "");
        return cells;
    }
}
