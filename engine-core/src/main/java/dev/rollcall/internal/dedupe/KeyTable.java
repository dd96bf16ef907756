package dev.rollcall.internal.dedupe;

/** Fingerprint → row, by open addressing. Grows as needed, by doubling. */
final class KeyTable {
    /** Most bytes a key takes, right after the table has grown. */
    static final int BYTES_PER_KEY = 64;

    private static final int LONGS = 3;
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long FREE = 0;

    private long[] slots = new long[FIRST_CAPACITY * LONGS];
    private int capacity = FIRST_CAPACITY;
    private int keys;

    /**
     * Stores {@code row} under a key that has none yet.
     *
     * @param row above 0
     * @return the row that is stored then: {@code row} itself for a new key, else the one from before
     */
    long putIfAbsent(long high, long low, long row) {
        int slot = find(high, low);
        if (slots[slot + 2] != FREE) {
            return slots[slot + 2];
        }
        insert(slot, high, low, row);
        return row;
    }

    /** Stores {@code row} under a key, whatever is there. */
    void put(long high, long low, long row) {
        int slot = find(high, low);
        if (slots[slot + 2] == FREE) {
            insert(slot, high, low, row);
        } else {
            slots[slot + 2] = row;
        }
    }

    /** The row stored under a key, or 0. */
    long get(long high, long low) {
        return slots[find(high, low) + 2];
    }

    private void insert(int slot, long high, long low, long row) {
        set(slot, high, low, row);
        keys++;
        if (keys > capacity / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] full = slots;
        capacity *= 2;
        slots = new long[capacity * LONGS];
        for (int slot = 0; slot < full.length; slot += LONGS) {
            if (full[slot + 2] != FREE) {
                set(find(full[slot], full[slot + 1]), full[slot], full[slot + 1], full[slot + 2]);
            }
        }
    }

    private void set(int slot, long high, long low, long row) {
        slots[slot] = high;
        slots[slot + 1] = low;
        slots[slot + 2] = row;
    }

    private int find(long high, long low) {
        // the high half has chosen the partition already, so the low one chooses the slot
        int index = (int) low & (capacity - 1);
        while (true) {
            int slot = index * LONGS;
            if (slots[slot + 2] == FREE || (slots[slot] == high && slots[slot + 1] == low)) {
                return slot;
            }
            index = (index + 1) & (capacity - 1);
        }
    }
}
