package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Clean files as programs write them: each a function of the seed and its number. Of 3 to 12 columns and 1 to 500 rows,
 * small ones as often as large ones; one in a hundred has thousands.
 */
final class CleanFiles {
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_ROWS = 500;
    private static final String DELIMITERS = ",;\t|";

    private final long seed;

    CleanFiles(long seed) {
        this.seed = seed;
    }

    CleanFile file(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        CleanShape shape = CleanShape.of(random.nextInt(CleanShape.SHARES));
        List<List<String>> records = shape.arrange(records(shape, columns(random), rows(random), random), random);
        QuotingStyle quoting = one(QuotingStyle.values(), random);
        char delimiter = DELIMITERS.charAt(random.nextInt(DELIMITERS.length()));
        List<List<String>> written = records.stream()
                .map(cells -> cells.stream()
                        .map(value -> quoting.write(quoting.writable(value, delimiter), delimiter))
                        .toList())
                .toList();
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        return CleanFile.made(
                shape.label(), new WrittenCsv(delimiter, lineEnd, written, random.nextInt(3) > 0), shape.expected());
    }

    /** The column of addresses is never one of the last two, which may be blank. */
    private static List<ColumnKind> columns(Random random) {
        List<ColumnKind> others = new ArrayList<>(List.of(ColumnKind.values()));
        others.remove(ColumnKind.EMAIL);
        Collections.shuffle(others, random);
        int count = FEWEST_COLUMNS + random.nextInt(ColumnKind.values().length - FEWEST_COLUMNS + 1);
        List<ColumnKind> columns = new ArrayList<>(others.subList(0, count - 1));
        columns.add(random.nextInt(count - 2), ColumnKind.EMAIL);
        return columns;
    }

    private static int rows(Random random) {
        return random.nextInt(100) == 0
                ? 1_000 + random.nextInt(4_000)
                : (int) Math.floor(Math.pow(MOST_ROWS + 1, random.nextDouble()));
    }

    private static List<List<String>> records(CleanShape shape, List<ColumnKind> columns, int rows, Random random) {
        List<List<String>> records = new ArrayList<>();
        records.add(columns.stream().map(ColumnKind::header).toList());
        for (int row = 1; row <= rows; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                ColumnKind kind = columns.get(column);
                boolean blank =
                        kind != ColumnKind.EMAIL && random.nextDouble() < shape.blankShare(column, columns.size());
                cells.add(blank ? "" : kind.text(row, shape.isRich(), random));
            }
            records.add(cells);
        }
        return records;
    }

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }
}
