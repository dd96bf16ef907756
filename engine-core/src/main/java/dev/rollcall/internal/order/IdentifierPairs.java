package dev.rollcall.internal.order;

import java.util.Arrays;

import dev.rollcall.internal.fingerprint.Bytes;
import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.spill.Spool;
import dev.rollcall.internal.spill.SpoolReader;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of an identifier and the key of a row that holds it, as 64-bit keyed fingerprints, in memory or in temporary
 * files. They are read in slices; all pairs of an identifier are in one slice. Used by one thread.
 */
final class IdentifierPairs implements AutoCloseable {
    /** The key of a row that has none. */
    static final long NO_KEY = 0;

    private static final int PARTITION_BITS = 6;
    private static final int PARTITIONS = 1 << PARTITION_BITS;
    private static final int RECORD_BYTES = 2 * Long.BYTES;
    private static final int READ_BYTES = 1 << 15;

    /** The least memory of a partition: a few pairs need no file, however small the budget. */
    private static final int MIN_BYTES = 8 * RECORD_BYTES;

    /**
     * The position of an identifier's kind: two bits that choose neither the partition nor the slice nor the slot of a
     * small table.
     */
    private static final int KIND_SHIFT = 24;

    private static final long KIND_MASK = 3L << KIND_SHIFT;
    private static final IdentifierKind[] KINDS = IdentifierKind.values();

    private final Fingerprinter fingerprinter;
    private final Spool[] partitions = new Spool[PARTITIONS];

    /**
     * Creates an empty set of pairs.
     *
     * @param memory the most bytes to use in memory
     */
    IdentifierPairs(Fingerprinter fingerprinter, long memory) {
        this.fingerprinter = fingerprinter;
        Arrays.setAll(
                partitions,
                i -> new Spool((int) Math.max(MIN_BYTES, Math.min(memory / PARTITIONS, Integer.MAX_VALUE / 2))));
    }

    @SuppressWarnings("EnumOrdinal") // tells kinds apart within one search, and nowhere else
    void add(Identifier identifier, @Nullable Identifier key) {
        fingerprinter.take(identifier);
        long given =
                (fingerprinter.high() & ~KIND_MASK) | ((long) identifier.kind().ordinal() << KIND_SHIFT);
        Spool partition = partitions[(int) (given >>> (Long.SIZE - PARTITION_BITS))];
        int at = partition.append(RECORD_BYTES);
        Bytes.putLong(partition.bytes(), at, given);
        Bytes.putLong(partition.bytes(), at + Long.BYTES, fingerprint(key));
    }

    private long fingerprint(@Nullable Identifier key) {
        if (key == null) {
            return NO_KEY;
        }
        fingerprinter.take(key);
        return fingerprinter.high();
    }

    /** Returns the kind of the identifier with the fingerprint {@code given}. */
    static IdentifierKind kind(long given) {
        return KINDS[(int) ((given & KIND_MASK) >>> KIND_SHIFT)];
    }

    /** Reports whether the identifier is the key itself. */
    static boolean isSame(long given, long key) {
        return ((given ^ key) & ~KIND_MASK) == 0;
    }

    /** A consumer of pairs, each as its two fingerprints. */
    @FunctionalInterface
    interface Visitor {
        void visit(long given, long key);
    }

    /** A part of the pairs, with all pairs of each identifier in it. */
    @FunctionalInterface
    interface Slice {
        void forEach(Visitor visitor);
    }

    /** A consumer of slices. */
    @FunctionalInterface
    interface SliceVisitor {
        void visit(Slice slice);
    }

    /**
     * Passes all pairs to {@code visitor}, slice by slice.
     *
     * @param bytesPerPair the memory that the visitor needs for a pair
     * @param bytes the memory that it may need for a slice, about
     */
    void forEachSlice(int bytesPerPair, long bytes, SliceVisitor visitor) {
        for (Spool partition : partitions) {
            long pairs = partition.size() / RECORD_BYTES;
            long slices = Math.max(1, (pairs * bytesPerPair + bytes - 1) / bytes);
            for (long i = 0; i < slices; i++) {
                long slice = i;
                visitor.visit(pairVisitor -> forEach(partition, slice, slices, pairVisitor));
            }
        }
    }

    private static void forEach(Spool partition, long slice, long slices, Visitor visitor) {
        SpoolReader reader = new SpoolReader(partition, 0, partition.size(), READ_BYTES);
        while (reader.hasNext()) {
            reader.require(RECORD_BYTES);
            long given = Bytes.getLong(reader.chunk(), reader.at());
            long key = Bytes.getLong(reader.chunk(), reader.at() + Long.BYTES);
            reader.advanceTo(reader.at() + RECORD_BYTES);
            if (slices == 1 || slice(given, slices) == slice) {
                visitor.visit(given, key);
            }
        }
    }

    /** Returns the slice of an identifier, from bits that choose neither the partition nor the slot of the table. */
    private static long slice(long given, long slices) {
        long bits = (given << PARTITION_BITS) >>> Integer.SIZE;
        return (bits * slices) >>> Integer.SIZE;
    }

    @Override
    public void close() {
        for (Spool partition : partitions) {
            partition.close();
        }
    }
}
