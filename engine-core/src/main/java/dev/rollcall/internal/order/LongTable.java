package dev.rollcall.internal.order;

/** A number for each of many numbers that are spread evenly, as fingerprints are. Grows. Not thread-safe. */
final class LongTable {
    /** What one number and its value cost at most. */
    static final int BYTES_PER_ENTRY = 64;

    private static final int FIRST_SLOTS = 1 << 6;

    private long[] slots = new long[2 * FIRST_SLOTS];
    private boolean[] taken = new boolean[FIRST_SLOTS];
    private int size;

    /** Puts {@code value} for {@code key} if there is none yet, and returns the one that is there then. */
    long putIfAbsent(long key, long value) {
        if (2 * size >= taken.length) {
            grow();
        }
        int slot = slotOf(key);
        if (!taken[slot]) {
            taken[slot] = true;
            slots[2 * slot] = key;
            slots[2 * slot + 1] = value;
            size++;
        }
        return slots[2 * slot + 1];
    }

    /** Adds one to the number of {@code key}, which begins with 0, and returns it. */
    long increment(long key) {
        putIfAbsent(key, 0);
        int slot = slotOf(key);
        slots[2 * slot + 1]++;
        return slots[2 * slot + 1];
    }

    /** Where {@code key} is, or the free slot that it would go to. */
    private int slotOf(long key) {
        int mask = taken.length - 1;
        int slot = (int) key & mask;
        while (taken[slot] && slots[2 * slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldSlots = slots;
        boolean[] oldTaken = taken;
        slots = new long[2 * oldSlots.length];
        taken = new boolean[2 * oldTaken.length];
        size = 0;
        for (int i = 0; i < oldTaken.length; i++) {
            if (oldTaken[i]) {
                putIfAbsent(oldSlots[2 * i], oldSlots[2 * i + 1]);
            }
        }
    }
}
