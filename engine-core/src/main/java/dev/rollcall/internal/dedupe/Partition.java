package dev.rollcall.internal.dedupe;

import dev.rollcall.internal.spill.Spool;
import dev.rollcall.internal.spill.SpoolReader;

/** The key records whose fingerprints start alike, in file order. Can be gone through again and again. */
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

    /** Takes in records that are in {@code source}. */
    void append(byte[] source, int from, int length, int added) {
        int at = records.append(length);
        System.arraycopy(source, from, records.bytes(), at, length);
        count += added;
    }

    /** How many records there are. */
    long count() {
        return count;
    }

    /** What their keys take, if they are kept. */
    long textBytes() {
        return records.size() - count * KeyRecord.BYTES;
    }

    /** Takes some records. */
    @FunctionalInterface
    interface Visitor {
        void visit(KeyBatch batch);
    }

    /** Goes through one of {@code slices}: every key is in exactly one, with all its rows. */
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
