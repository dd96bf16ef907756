package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.fingerprint.Bytes;
import dev.rollcall.internal.spill.SpoolReader;

/** A few key records that the table looks up together, so that it waits for their memory once. */
final class KeyBatch {
    private static final int MOST = 64;

    final long[] highs = new long[MOST];
    final long[] tails = new long[MOST];
    private final int[] keysAt = new int[MOST];
    private byte[] chunk = new byte[0];
    private int size;

    int size() {
        return size;
    }

    long row(int record) {
        return KeyRecord.row(tails[record]);
    }

    /** Returns the position of a record's key in {@link #chunk()}: its length, then its bytes. */
    int keyAt(int record) {
        return keysAt[record];
    }

    byte[] chunk() {
        return chunk;
    }

    /** Replaces the content with the next records of {@code slice}, as many as the reader has in memory. */
    void fill(SpoolReader reader, boolean wholeKeys, int slice, int slices) {
        reader.require(KeyRecord.BYTES);
        if (wholeKeys) {
            reader.require(KeyRecord.BYTES + Integer.BYTES);
            reader.require(KeyRecord.wholeBytes(reader.chunk(), reader.at()));
        }
        chunk = reader.chunk();
        size = 0;
        int head = KeyRecord.BYTES + (wholeKeys ? Integer.BYTES : 0);
        int at = reader.at();
        while (size < MOST && at + head <= reader.limit()) {
            int next = at + (wholeKeys ? KeyRecord.wholeBytes(chunk, at) : head);
            if (next > reader.limit()) {
                break;
            }
            long high = Bytes.getLong(chunk, at);
            if (slices == 1 || KeyRecord.slice(high, slices) == slice) {
                highs[size] = high;
                tails[size] = Bytes.getLong(chunk, at + Long.BYTES);
                keysAt[size] = at + KeyRecord.BYTES;
                size++;
            }
            at = next;
        }
        reader.advanceTo(at);
    }
}
