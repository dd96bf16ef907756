package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.fingerprint.Bytes;
import dev.rollcall.internal.fingerprint.Fingerprinter;

/**
 * The newest records of each partition, side by side in memory that stays in the processor's cache. They move to their
 * partitions in groups, since each single move would wait for memory.
 */
final class Lanes {
    /** The limit above which the lanes do not stay in the cache. */
    private static final int MOST_BYTES = 1 << 9;

    private final Partition[] partitions;
    private final boolean wholeKeys;
    private final int laneBytes;
    private final byte[] bytes;
    /** The number of bytes used in each lane. */
    private final int[] usedBytes;

    private final int[] records;

    /**
     * Creates empty lanes.
     *
     * @param memory the number of bytes to use for each partition
     */
    Lanes(Partition[] partitions, int memory, boolean wholeKeys) {
        this.partitions = partitions;
        this.wholeKeys = wholeKeys;
        this.laneBytes = Math.min(memory, MOST_BYTES);
        this.bytes = new byte[partitions.length * laneBytes];
        this.usedBytes = new int[partitions.length];
        this.records = new int[partitions.length];
    }

    /** Adds the record of row {@code row}. */
    void add(Fingerprinter key, long row) {
        long high = key.high();
        int lane = KeyRecord.partition(high);
        int length = KeyRecord.BYTES + (wholeKeys ? Integer.BYTES + key.keyLength() : 0);
        if (length > laneBytes - usedBytes[lane]) {
            flush(lane);
        }
        if (length > laneBytes) {
            byte[] record = new byte[length];
            write(key, high, row, record, 0);
            partitions[lane].append(record, 0, length, 1);
            return;
        }
        write(key, high, row, bytes, lane * laneBytes + usedBytes[lane]);
        usedBytes[lane] += length;
        records[lane]++;
    }

    private void write(Fingerprinter key, long high, long row, byte[] target, int at) {
        Bytes.putLong(target, at, high);
        Bytes.putLong(target, at + Long.BYTES, KeyRecord.tail(key.low(), row));
        if (wholeKeys) {
            Bytes.putInt(target, at + KeyRecord.BYTES, key.keyLength());
            key.writeKey(target, at + KeyRecord.BYTES + Integer.BYTES);
        }
    }

    /** Moves the remaining records to their partitions. */
    void flush() {
        for (int lane = 0; lane < partitions.length; lane++) {
            flush(lane);
        }
    }

    private void flush(int lane) {
        partitions[lane].append(bytes, lane * laneBytes, usedBytes[lane], records[lane]);
        usedBytes[lane] = 0;
        records[lane] = 0;
    }
}
