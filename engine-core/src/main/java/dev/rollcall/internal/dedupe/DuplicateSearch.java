package dev.rollcall.internal.dedupe;

import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a source that have the same key: exact over the whole source, in bounded memory. Keys are collected as
 * fingerprints; once they outgrow the budget they are split by fingerprint into temporary files, and each part is resolved in
 * memory. Used by one thread.
 */
public final class DuplicateSearch implements AutoCloseable {
    private static final int RECORD_BYTES = KeyLog.LONGS * Long.BYTES;

    /** Which of the rows with one key counts. */
    public enum Winner {
        FIRST,
        LAST
    }

    private final Winner winner;
    private final Fingerprinter fingerprinter;
    private final KeyLog log;
    private final long maxTableKeys;
    private @Nullable Partitions partitions;

    /**
     * @param seed secret, {@value Fingerprinter#SEED_BYTES} bytes
     * @param budgetBytes most memory to use, at least 64 KiB
     */
    public DuplicateSearch(Winner winner, byte[] seed, long budgetBytes) {
        this.winner = winner;
        this.fingerprinter = new Fingerprinter(seed);
        // in memory, a key is in the log, in the table and possibly in a pair
        long inMemory = budgetBytes / (2L * RECORD_BYTES + KeyTable.BYTES_PER_KEY + PairLog.BYTES_PER_PAIR);
        this.log = new KeyLog((int) Math.min(inMemory, Integer.MAX_VALUE / 8));
        this.maxTableKeys = Math.min(budgetBytes / 2 / KeyTable.BYTES_PER_KEY, Integer.MAX_VALUE / 8);
    }

    /** Takes the key of row {@code row}; rows come in rising order. */
    public void add(Identifier key, long row) {
        fingerprinter.take(key);
        if (log.isFull()) {
            spill();
        }
        log.add(fingerprinter.high(), fingerprinter.low(), row);
    }

    private Partitions spill() {
        Partitions files = partitions == null ? new Partitions() : partitions;
        partitions = files;
        log.forEach(files::add);
        log.clear();
        return files;
    }

    /** Resolves what was added, and uses the search up. Closing the answer is the caller's. */
    public DuplicateRows resolve() {
        if (partitions == null) {
            PairLog pairs = new PairLog();
            resolve(log, pairs);
            return pairs;
        }
        Partitions files = spill();
        PairFile pairs = new PairFile();
        try {
            for (KeyRecords partition : files.finished()) {
                resolve(partition, pairs);
            }
            return pairs.rows();
        } catch (TempFileException e) {
            pairs.close();
            throw e;
        }
    }

    private void resolve(KeyRecords records, PairSink sink) {
        int slices = (int) Math.max(1, (records.size() + maxTableKeys - 1) / maxTableKeys);
        for (int number = 0; number < slices; number++) {
            sink.startRun();
            resolve(new Slice(records, number, slices), sink);
        }
    }

    private void resolve(Slice slice, PairSink sink) {
        KeyTable table = new KeyTable();
        if (winner == Winner.FIRST) {
            slice.forEach((high, low, row) -> sink.addUnlessSame(row, table.putIfAbsent(high, low, row)));
        } else {
            slice.forEach(table::put);
            slice.forEach((high, low, row) -> sink.addUnlessSame(row, table.get(high, low)));
        }
    }

    @Override
    public void close() {
        if (partitions != null) {
            partitions.close();
        }
    }
}
