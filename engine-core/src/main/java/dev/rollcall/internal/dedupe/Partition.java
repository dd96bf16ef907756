package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.spill.Spool;
import dev.rollcall.internal.spill.SpoolReader;

/** The key records whose fingerprints begin with the same bits, in file order. They can be read several times. */
final class Partition implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 15;

    private final Spool records;
    private final boolean wholeKeys;
    private final KeyBatch batch = new KeyBatch();
    private long count;

    Partition(int memory, boolean wholeKeys) {
        this.records = new Spool(memory);
        this.wholeKeys = wholeKeys;
    }

    /** Appends records from {@code source}. */
    void append(byte[] source, int from, int length, int added) {
        int at = records.append(length);
        System.arraycopy(source, from, records.bytes(), at, length);
        count += added;
    }

    /** Returns the number of records. */
    long count() {
        return count;
    }

    /** Returns the size of the keys' texts, if those are stored. */
    long textBytes() {
        return records.size() - count * KeyRecord.BYTES;
    }

    /** A consumer of batches of records. */
    @FunctionalInterface
    interface Visitor {
        void visit(KeyBatch batch);
    }

    /** Passes the records of one slice to {@code visitor}. Each key is in exactly one slice, with all its rows. */
    void forEach(int slice, int slices, Visitor visitor) {
        SpoolReader reader = new SpoolReader(records, 0, records.size(), CHUNK_BYTES);
        while (reader.hasNext()) {
            batch.fill(reader, wholeKeys, slice, slices);
            visitor.visit(batch);
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
