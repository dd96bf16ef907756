package dev.rollcall.internal.dedupe;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A table from key to row, with open addressing. A key is its fingerprint, and also its text if the table stores texts.
 * The capacity doubles as needed.
 */
final class KeyTable {
    private static final int MIN_CAPACITY = 1 << 6;
    /** The tail of a free slot. No row has the number 0, so no tail is 0. */
    private static final long FREE = 0;

    private final @Nullable KeyTexts texts;
    private int[] textsAt = new int[0];
    private long[] slots = new long[0];
    private int capacity;
    private int keys;
    /**
     * The sum of the memory that was read ahead. It is only written, so that the compiler does not remove those reads.
     */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /**
     * Creates a table.
     *
     * @param wholeKeys whether to store texts
     */
    KeyTable(boolean wholeKeys) {
        texts = wholeKeys ? new KeyTexts() : null;
    }

    /** Returns the number of keys that a table of {@code bytes} is sized for. */
    static long maxKeys(int bytes, boolean wholeKeys) {
        int slotBytes = KeyRecord.BYTES + (wholeKeys ? Integer.BYTES : 0);
        return Math.max(MIN_CAPACITY, Integer.highestOneBit(bytes / slotBytes)) / 4 * 3L;
    }

    /** Removes all keys, and allocates room for {@code expected} keys. */
    void reset(long expected) {
        keys = 0;
        // at most three quarters full
        int wanted = (int) Math.max(MIN_CAPACITY, 2 * Long.highestOneBit((4 * expected - 1) / 3));
        if (2L * wanted > slots.length) {
            allocate(wanted);
        } else {
            capacity = wanted;
            Arrays.fill(slots, 0, 2 * capacity, FREE);
        }
        if (texts != null) {
            texts.clear();
        }
    }

    private void allocate(int slotsWanted) {
        capacity = slotsWanted;
        slots = new long[2 * capacity];
        if (texts != null) {
            textsAt = new int[capacity];
        }
    }

    /** Loads the memory where the keys of {@code batch} are looked up, all of it at once instead of one by one. */
    void fetch(KeyBatch batch) {
        long sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            sum += slots[2 * slot(batch.highs[i])];
        }
        touched = sum;
    }

    /** Returns the row stored under a record's key, and stores the record's row if there is none yet. */
    long putIfAbsent(KeyBatch batch, int record) {
        long tail = batch.tails[record];
        int slot = find(batch, record);
        long there = slots[2 * slot + 1];
        if (there != FREE) {
            return KeyRecord.row(there);
        }
        insert(slot, batch, record);
        return KeyRecord.row(tail);
    }

    /** Stores the row of a record and replaces any other. */
    void put(KeyBatch batch, int record) {
        int slot = find(batch, record);
        if (slots[2 * slot + 1] == FREE) {
            insert(slot, batch, record);
        } else {
            slots[2 * slot + 1] = batch.tails[record];
        }
    }

    /** Returns the row stored under the key of a record, which must be in the table. */
    long get(KeyBatch batch, int record) {
        return KeyRecord.row(slots[2 * find(batch, record) + 1]);
    }

    private int slot(long high) {
        return (int) high & (capacity - 1);
    }

    private int find(KeyBatch batch, int record) {
        long high = batch.highs[record];
        long tail = batch.tails[record];
        int slot = slot(high);
        while (true) {
            long there = slots[2 * slot + 1];
            if (there == FREE
                    || (slots[2 * slot] == high
                            && KeyRecord.isSame(tail, there)
                            && (texts == null || texts.isSame(textsAt[slot], batch.chunk(), batch.keyAt(record))))) {
                return slot;
            }
            slot = (slot + 1) & (capacity - 1);
        }
    }

    private void insert(int slot, KeyBatch batch, int record) {
        slots[2 * slot] = batch.highs[record];
        slots[2 * slot + 1] = batch.tails[record];
        if (texts != null) {
            textsAt[slot] = texts.add(batch.chunk(), batch.keyAt(record));
        }
        keys++;
        if (keys > capacity / 8 * 7) {
            grow();
        }
    }

    private void grow() {
        long[] full = slots;
        int[] fullTextsAt = textsAt;
        int before = capacity;
        allocate(2 * before);
        for (int slot = 0; slot < before; slot++) {
            if (full[2 * slot + 1] != FREE) {
                int free = slot(full[2 * slot]);
                while (slots[2 * free + 1] != FREE) {
                    free = (free + 1) & (capacity - 1);
                }
                slots[2 * free] = full[2 * slot];
                slots[2 * free + 1] = full[2 * slot + 1];
                if (texts != null) {
                    textsAt[free] = fullTextsAt[slot];
                }
            }
        }
    }
}
