package dev.rollcall.internal.dedupe;

import java.util.Arrays;

/** Key records in memory. Grows up to a limit. */
final class KeyLog implements KeyRecords {
    static final int LONGS = 3;
    private static final int FIRST_CAPACITY = 256;

    private final int maxRecords;
    private long[] records = new long[0];
    private int size;

    KeyLog(int maxRecords) {
        this.maxRecords = maxRecords;
    }

    boolean isFull() {
        return size == maxRecords;
    }

    void add(long high, long low, long row) {
        int at = size * LONGS;
        if (at == records.length) {
            int capacity = Math.min(Math.max(FIRST_CAPACITY, size * 2), maxRecords);
            records = Arrays.copyOf(records, capacity * LONGS);
        }
        records[at] = high;
        records[at + 1] = low;
        records[at + 2] = row;
        size++;
    }

    void clear() {
        size = 0;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void forEach(Visitor visitor) {
        for (int at = 0; at < size * LONGS; at += LONGS) {
            visitor.visit(records[at], records[at + 1], records[at + 2]);
        }
    }
}
