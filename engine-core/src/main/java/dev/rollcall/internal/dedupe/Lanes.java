package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.fingerprint.Bytes;
import dev.rollcall.internal.fingerprint.Fingerprinter;

/**
 * The newest records of each partition, side by side in a piece of memory that stays in the processor's cache. They go to their
 * partitions some at a time: going there with each of them would wait for memory each time.
 */
final class Lanes {
    /** More would not stay in the cache. */
    private static final int MOST_BYTES = 1 << 9;

    private final Partition[] partitions;
    private final boolean wholeKeys;
    private final int laneBytes;
    private final byte[] bytes;
    /** Of each lane: how many bytes of it are taken, and by how many records. */
    private final int[] taken;

    private final int[] records;

    /** @param memory bytes that may be used for each partition */
    Lanes(Partition[] partitions, int memory, boolean wholeKeys) {
        this.partitions = partitions;
        this.wholeKeys = wholeKeys;
        this.laneBytes = Math.min(memory, MOST_BYTES);
        this.bytes = new byte[partitions.length * laneBytes];
        this.taken = new int[partitions.length];
        this.records = new int[partitions.length];
    }

    /** Takes the record of row {@code row} in. */
    void add(Fingerprinter key, long row) {
        long high = key.high();
        int lane = KeyRecord.partition(high);
        int length = KeyRecord.BYTES + (wholeKeys ? Integer.BYTES + key.keyLength() : 0);
        if (length > laneBytes - taken[lane]) {
            flush(lane);
        }
        if (length > laneBytes) {
            byte[] record = new byte[length];
            write(key, high, row, record, 0);
            partitions[lane].append(record, 0, length, 1);
            return;
        }
        write(key, high, row, bytes, lane * laneBytes + taken[lane]);
        taken[lane] += length;
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

    /** Hands over what is still here. */
    void flush() {
        for (int lane = 0; lane < partitions.length; lane++) {
            flush(lane);
        }
    }

    private void flush(int lane) {
        partitions[lane].append(bytes, lane * laneBytes, taken[lane], records[lane]);
        taken[lane] = 0;
        records[lane] = 0;
    }
}
