package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** The shape of a clean file as a whole. */
enum CleanShape {
    FILLED("short texts, nearly all cells filled", 3, 0.02, null),
    TEXTS("texts with delimiters, quotes and line ends", 4, 0.1, null),
    SPARSE("half of the cells blank, most of the last ones", 2, 0.5, null),
    BLANK_END("last columns blank throughout", 1, 0.05, null),
    BLOCKS("trailing delimiters left out in blocks of rows", 1, 0.05, FaultCode.SHORT_ROW),
    SURPLUS("every row ends with a delimiter too many", 1, 0.05, FaultCode.SURPLUS_COLUMNS);

    /** The number of rows that Excel writes in one block, the header among them. */
    private static final int BLOCK = 16;
    /** The engine ignores a column without a name in fewer rows than this, unless the header has it too. */
    private static final int MANY_ROWS = 20;

    /** The sum of all shares. */
    static final int SHARES =
            Arrays.stream(values()).mapToInt(shape -> shape.share).sum();

    private final String label;
    private final int share;
    private final double blanks;
    private final @Nullable FaultCode expected;

    CleanShape(String label, int share, double blanks, @Nullable FaultCode expected) {
        this.label = label;
        this.share = share;
        this.blanks = blanks;
        this.expected = expected;
    }

    /** Returns the shape of a number below {@link #SHARES}. */
    static CleanShape of(int number) {
        int left = number;
        for (CleanShape shape : values()) {
            left -= shape.share;
            if (left < 0) {
                return shape;
            }
        }
        throw new IllegalArgumentException("not below " + SHARES + ": " + number);
    }

    String label() {
        return label;
    }

    Set<FaultCode> expected() {
        return expected == null ? Set.of() : Set.of(expected);
    }

    boolean isRich() {
        return this != FILLED;
    }

    /** Returns the share of blank cells in a column that need not be filled. */
    double blankShare(int column, int columns) {
        int fromEnd = columns - column;
        return switch (this) {
            case SPARSE -> fromEnd == 1 ? 0.8 : blanks;
            case BLANK_END -> fromEnd <= 2 ? 1 : blanks;
            case BLOCKS -> fromEnd <= 2 ? 0.97 : blanks;
            default -> blanks;
        };
    }

    /** Returns the records as such a program writes them, perhaps with fewer or more cells. */
    List<List<String>> arrange(List<List<String>> records, Random random) {
        return switch (this) {
            case BLOCKS -> withoutBlankEnds(records);
            case SURPLUS -> withSurplus(records, records.size() <= MANY_ROWS || random.nextBoolean());
            default -> records;
        };
    }

    private static List<List<String>> withoutBlankEnds(List<List<String>> records) {
        List<List<String>> arranged = new ArrayList<>();
        for (int start = 0; start < records.size(); start += BLOCK) {
            List<List<String>> block = records.subList(start, Math.min(start + BLOCK, records.size()));
            int width = block.stream().mapToInt(CleanShape::filled).max().orElseThrow();
            block.forEach(cells -> arranged.add(cells.subList(0, width)));
        }
        return arranged;
    }

    private static int filled(List<String> cells) {
        int filled = cells.size();
        while (cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        return filled;
    }

    private static List<List<String>> withSurplus(List<List<String>> records, boolean inHeaderToo) {
        List<List<String>> arranged = new ArrayList<>();
        for (List<String> cells : records) {
            List<String> longer = new ArrayList<>(cells);
            longer.addAll(arranged.isEmpty() && !inHeaderToo ? List.of() : Collections.singletonList(""));
            arranged.add(longer);
        }
        return arranged;
    }
}
