package dev.rollcall.internal.dedupe;

import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row keys whose rows give an identifier that rows of another key give too. Goes by 64-bit keyed fingerprints: it may take
 * two identifiers for one, which finds keys too many, and misses a pair of keys with a chance of 5e-20. Used by one thread.
 */
public final class SharedIdentifiers implements AutoCloseable {
    private static final int PARTITION_BITS = 6;
    private static final int PARTITIONS = 1 << PARTITION_BITS;
    private static final int RECORD_BYTES = 2 * Long.BYTES;
    private static final int READ_BYTES = 1 << 15;
    private static final long NO_KEY = 0;

    private final Fingerprinter fingerprinter;
    private final long budgetBytes;
    private final Spool[] partitions = new Spool[PARTITIONS];

    /** @param budgetBytes how much memory to use, about */
    public SharedIdentifiers(Seed seed, long budgetBytes) {
        this.fingerprinter = new Fingerprinter(seed);
        this.budgetBytes = budgetBytes;
        for (int i = 0; i < PARTITIONS; i++) {
            partitions[i] = new Spool((int) Math.min(budgetBytes / 2 / PARTITIONS, Integer.MAX_VALUE / 2));
        }
    }

    /** A row with the key {@code key}, or with none, gives {@code identifier}. */
    public void add(Identifier identifier, @Nullable Identifier key) {
        fingerprinter.take(identifier);
        long given = fingerprinter.high();
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

    /** The keys, among which a few others may be. */
    public SharingKeys resolve() {
        SharingKeys found = new SharingKeys(fingerprinter, budgetBytes / 4);
        for (Spool partition : partitions) {
            // a partition that is too big for a table is gone through more than once, each time for a part of it
            long bytes = partition.size() / RECORD_BYTES * LongTable.BYTES_PER_ENTRY;
            long slices = Math.max(1, (2 * bytes + budgetBytes - 1) / budgetBytes);
            for (long slice = 0; slice < slices; slice++) {
                resolve(partition, slice, slices, found);
            }
            partition.close();
        }
        return found;
    }

    private static void resolve(Spool partition, long slice, long slices, SharingKeys found) {
        LongTable firsts = new LongTable();
        SpoolReader reader = new SpoolReader(partition, 0, partition.size(), READ_BYTES);
        while (reader.hasNext()) {
            reader.require(RECORD_BYTES);
            long given = Bytes.getLong(reader.chunk(), reader.at());
            long key = Bytes.getLong(reader.chunk(), reader.at() + Long.BYTES);
            reader.advanceTo(reader.at() + RECORD_BYTES);
            if (slices > 1 && slice(given, slices) != slice) {
                continue;
            }
            long first = firsts.putIfAbsent(given, key);
            if (first != key) {
                found.add(first);
                found.add(key);
            }
        }
    }

    /** By bits that neither the partition goes by nor the table. */
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
