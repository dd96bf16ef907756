package dev.rollcall.internal.order;

/** A map from evenly distributed numbers, such as fingerprints, to numbers. It grows as needed. Not thread-safe. */
final class LongTable {
    /** The most memory that an entry needs. */
    static final int BYTES_PER_ENTRY = 64;

    private static final int FIRST_SLOTS = 1 << 6;

    private long[] slots = new long[2 * FIRST_SLOTS];
    private boolean[] occupied = new boolean[FIRST_SLOTS];
    private int size;

    /** Stores {@code value} for {@code key} if it has none yet, and returns the stored value. */
    long putIfAbsent(long key, long value) {
        if (2 * size >= occupied.length) {
            grow();
        }
        int slot = slotOf(key);
        if (!occupied[slot]) {
            occupied[slot] = true;
            slots[2 * slot] = key;
            slots[2 * slot + 1] = value;
            size++;
        }
        return slots[2 * slot + 1];
    }

    /** Adds one to the value of {@code key}, which begins with 0, and returns it. */
    long increment(long key) {
        putIfAbsent(key, 0);
        int slot = slotOf(key);
        slots[2 * slot + 1]++;
        return slots[2 * slot + 1];
    }

    /** Returns the slot of {@code key}, or the free slot where it belongs. */
    private int slotOf(long key) {
        int mask = occupied.length - 1;
        int slot = (int) key & mask;
        while (occupied[slot] && slots[2 * slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldSlots = slots;
        boolean[] oldTaken = occupied;
        slots = new long[2 * oldSlots.length];
        occupied = new boolean[2 * oldTaken.length];
        size = 0;
        for (int i = 0; i < oldTaken.length; i++) {
            if (oldTaken[i]) {
                putIfAbsent(oldSlots[2 * i], oldSlots[2 * i + 1]);
            }
        }
    }
}
