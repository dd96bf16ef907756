package dev.rollcall.bench.workload;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The CSV of rows with {@link RepeatedKeys}, made as it is read, so that no file is as large as its rows. Has no
 * header.
 */
public final class RepeatedKeysCsv extends Reader {
    private static final int TAILS = 1 << 10;

    private final RepeatedKeys keys;
    private final long rows;
    private final List<String> tails = new ArrayList<>();
    private long row;
    private String line = "";
    private int at;

    public RepeatedKeysCsv(long rows, long seed) {
        this.keys = new RepeatedKeys(seed);
        this.rows = rows;
        for (int i = 0; i < TAILS; i++) {
            List<String> cells = Person.of(seed, i, 0).cells();
            tails.add(',' + CsvLine.of(cells.subList(1, cells.size())));
        }
    }

    @Override
    public int read(char[] buffer, int from, int length) {
        int filled = 0;
        while (filled < length && (at < line.length() || advance())) {
            int part = Math.min(length - filled, line.length() - at);
            line.getChars(at, at + part, buffer, from + filled);
            at += part;
            filled += part;
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    /**
     * Adds the next row. The cells after the address are of the same few people again and again: they are only parsed.
     */
    private boolean advance() {
        if (row == rows) {
            return false;
        }
        row++;
        line = keys.key(row).concat(tails.get((int) row & (TAILS - 1)));
        at = 0;
        return true;
    }

    @Override
    public void close() {}
}
