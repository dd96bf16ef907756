package dev.rollcall.internal.order;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A sorter of rows by their keys. Rows that do not fit into memory are written to temporary files in sorted runs; many
 * runs of about one size are merged into one of the next size, so that few are read at once, however many rows there
 * are. Used by one thread.
 */
public final class RowSorter implements AutoCloseable {
    /** The most runs of one size. */
    private static final int FAN_IN = 64;

    /** The memory of an entry beside its bytes. */
    private static final int ENTRY_BYTES = 150;

    private static final int MOST_READ_BYTES = 8 << 10;
    private static final int LEAST_READ_BYTES = 512;

    private final long budgetBytes;
    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final List<RowRuns> sizes = new ArrayList<>();
    private long used;

    /** A row in memory. */
    private static final class Entry {
        private final SortKey at;
        private final byte[] row;

        Entry(SortKey at, byte[] row) {
            this.at = at;
            this.row = row;
        }
    }

    /**
     * Creates an empty sorter.
     *
     * @param budgetBytes the memory to use, about
     */
    public RowSorter(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** Adds a row. */
    public void add(@Nullable Identifier key, Row row) throws IOException {
        bytes.reset();
        KeyedRowCodec.write(new KeyedRow(key, row), out);
        Entry entry = new Entry(new SortKey(key, row.number()), bytes.toByteArray());
        entries.add(entry);
        used += entry.row.length + ENTRY_BYTES + (key == null ? 0 : key.key().length());
        if (used > budgetBytes) {
            spill();
        }
    }

    private void spill() throws IOException {
        RowRuns smallest = runs(0);
        sortEntries();
        for (Entry entry : entries) {
            smallest.write(entry.row);
        }
        smallest.endRun();
        entries.clear();
        used = 0;
        for (int size = 0; sizes.get(size).count() == FAN_IN; size++) {
            mergeAll(size);
        }
    }

    private void sortEntries() {
        entries.sort(Comparator.comparing((Entry entry) -> entry.at));
    }

    private RowRuns runs(int size) {
        if (size == sizes.size()) {
            sizes.add(newRuns());
        }
        return sizes.get(size);
    }

    /** Creates a set of runs. All runs that are read at once need about the budget, however small it is. */
    private RowRuns newRuns() {
        long share = budgetBytes / (2 * FAN_IN);
        return new RowRuns((int) Math.max(LEAST_READ_BYTES, Math.min(share, MOST_READ_BYTES)));
    }

    /** Merges all runs of one size into one run of the next size. */
    private void mergeAll(int size) throws IOException {
        RowRuns larger = runs(size + 1);
        RowRuns merged = sizes.get(size);
        MergedRows rows = new MergedRows(merged.open());
        for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
            bytes.reset();
            KeyedRowCodec.write(row, out);
            larger.write(bytes.toByteArray());
        }
        larger.endRun();
        sizes.set(size, newRuns());
        merged.close();
    }

    /** Returns the added rows in order. They can be read until this sorter is closed. */
    public SortedRows sorted() throws IOException {
        sortEntries();
        List<RowRun> runs = new ArrayList<>();
        for (RowRuns runsOfASize : sizes) {
            runs.addAll(runsOfASize.open());
        }
        runs.add(inMemory());
        return new MergedRows(runs);
    }

    private RowRun inMemory() {
        Iterator<Entry> rest = entries.iterator();
        return new RowRun() {
            private DataInputStream row = new DataInputStream(InputStream.nullInputStream());

            @Override
            public @Nullable SortKey next() throws IOException {
                if (!rest.hasNext()) {
                    return null;
                }
                row = new DataInputStream(new ByteArrayInputStream(rest.next().row));
                return KeyedRowCodec.readSortKey(row);
            }

            @Override
            public KeyedRow read(SortKey at) throws IOException {
                return KeyedRowCodec.read(at, row);
            }
        };
    }

    @Override
    public void close() {
        entries.clear();
        sizes.forEach(RowRuns::close);
    }
}
