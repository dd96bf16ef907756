package dev.rollcall.internal.dedupe;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Key → row, by open addressing; a key is its fingerprint, and its text where texts are kept. Grows as needed, by doubling. */
final class KeyTable {
    private static final int MIN_CAPACITY = 1 << 6;
    /** No row has the number 0, so no tail is 0. */
    private static final long FREE = 0;

    private final @Nullable KeyTexts texts;
    private int[] textsAt = new int[0];
    private long[] slots = new long[0];
    private int capacity;
    private int keys;
    /** Written only, so that reading ahead has an effect and is not left out. */
    @SuppressWarnings("UnusedVariable")
    private long touched;

    /** @param wholeKeys whether texts are kept */
    KeyTable(boolean wholeKeys) {
        texts = wholeKeys ? new KeyTexts() : null;
    }

    /** How many keys a table of {@code bytes} is sized for. */
    static long maxKeys(int bytes, boolean wholeKeys) {
        int slotBytes = KeyRecord.BYTES + (wholeKeys ? Integer.BYTES : 0);
        return Math.max(MIN_CAPACITY, Integer.highestOneBit(bytes / slotBytes)) / 4 * 3L;
    }

    /** Forgets all keys, and makes room for as many as are expected. */
    void reset(long expected) {
        keys = 0;
        // three quarters full at most
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

    /** Has the memory fetched that the keys of {@code batch} are looked for at: all of it at once instead of one by one. */
    void fetch(KeyBatch batch) {
        long sum = 0;
        for (int i = 0; i < batch.size(); i++) {
            sum += slots[2 * slot(batch.highs[i])];
        }
        touched = sum;
    }

    /** The row stored under a key: stores that of the record if there is none yet. */
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

    /** Stores the row of a record, whatever is there. */
    void put(KeyBatch batch, int record) {
        int slot = find(batch, record);
        if (slots[2 * slot + 1] == FREE) {
            insert(slot, batch, record);
        } else {
            slots[2 * slot + 1] = batch.tails[record];
        }
    }

    /** The row stored under the key of a record; there is one. */
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
