package dev.rollcall.internal.dedupe;

/** A search for rows with the same key within one partition after the other. It reuses one table. */
final class Resolver {
    private final Winner winner;
    private final KeyTable table;
    private final long maxKeys;
    private final long maxTextBytes;
    private final PairRuns pairs;

    /**
     * Creates a resolver.
     *
     * @param memory the number of bytes to use
     * @param pairs the destination of the answer
     */
    Resolver(Winner winner, boolean wholeKeys, int memory, PairRuns pairs) {
        this.winner = winner;
        this.table = new KeyTable(wholeKeys);
        this.maxKeys = KeyTable.maxKeys(wholeKeys ? memory / 2 : memory, wholeKeys);
        // texts grow by doubling
        this.maxTextBytes = Math.max(1, memory / 4);
        this.pairs = pairs;
    }

    /** Finds the repeated rows of a partition. Each slice is read by itself, so that its keys always fit. */
    void resolve(Partition partition) {
        long slices = Math.max(ratio(partition.count(), maxKeys), ratio(partition.textBytes(), maxTextBytes));
        for (int slice = 0; slice < slices; slice++) {
            table.reset(partition.count() / slices);
            pairs.startRun();
            if (winner == Winner.LAST) {
                partition.forEach(slice, (int) slices, this::overwrite);
                partition.forEach(slice, (int) slices, this::nameLast);
            } else {
                partition.forEach(slice, (int) slices, this::nameFirst);
            }
        }
    }

    private static long ratio(long there, long most) {
        return (there + most - 1) / most;
    }

    private void nameFirst(KeyBatch batch) {
        table.fetch(batch);
        for (int i = 0; i < batch.size(); i++) {
            addUnlessSame(batch.row(i), table.putIfAbsent(batch, i));
        }
    }

    private void overwrite(KeyBatch batch) {
        table.fetch(batch);
        for (int i = 0; i < batch.size(); i++) {
            table.put(batch, i);
        }
    }

    private void nameLast(KeyBatch batch) {
        table.fetch(batch);
        for (int i = 0; i < batch.size(); i++) {
            addUnlessSame(batch.row(i), table.get(batch, i));
        }
    }

    private void addUnlessSame(long row, long named) {
        if (row != named) {
            pairs.add(row, named);
        }
    }
}
