package dev.rollcall.internal.order;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.rollcall.model.Identifier;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows by their keys. What does not fit into memory is written to temporary files in sorted runs; when there are many runs of
 * about one size they become one of the next size, so that few are read at once, however many rows there are. Used by one thread.
 */
public final class RowSorter implements AutoCloseable {
    /** Most runs of one size. */
    private static final int FAN_IN = 64;

    /** What an entry costs beside its bytes. */
    private static final int ENTRY_BYTES = 150;

    private final long budgetBytes;
    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final List<RowRuns> sizes = new ArrayList<>();
    private long used;

    /** A row in memory. */
    private record Entry(@Nullable Identifier key, long number, byte[] row) {
        int compareTo(Entry other) {
            return KeyedRow.compare(key, number, other.key, other.number);
        }
    }

    /** @param budgetBytes how much to keep in memory, about */
    public RowSorter(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** Takes a row. */
    public void add(@Nullable Identifier key, Row row) throws IOException {
        bytes.reset();
        RowCodec.write(new KeyedRow(key, row), out);
        Entry entry = new Entry(key, row.number(), bytes.toByteArray());
        entries.add(entry);
        used += entry.row().length + ENTRY_BYTES + (key == null ? 0 : key.key().length());
        if (used > budgetBytes) {
            spill();
        }
    }

    private void spill() throws IOException {
        RowRuns smallest = runs(0);
        entries.sort(Entry::compareTo);
        for (Entry entry : entries) {
            smallest.write(entry.row());
        }
        smallest.endRun();
        entries.clear();
        used = 0;
        for (int size = 0; sizes.get(size).count() == FAN_IN; size++) {
            mergeAll(size);
        }
    }

    private RowRuns runs(int size) {
        if (size == sizes.size()) {
            sizes.add(new RowRuns());
        }
        return sizes.get(size);
    }

    /** Makes one run of the next size of all that there are of one size. */
    private void mergeAll(int size) throws IOException {
        RowRuns larger = runs(size + 1);
        RowRuns merged = sizes.get(size);
        MergedRows rows = new MergedRows(merged.open());
        for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
            bytes.reset();
            RowCodec.write(row, out);
            larger.write(bytes.toByteArray());
        }
        larger.endRun();
        sizes.set(size, new RowRuns());
        merged.close();
    }

    /** The rows that were added, sorted. They are gone when this sorter is closed. */
    public SortedRows sorted() throws IOException {
        entries.sort(Entry::compareTo);
        List<SortedRows> runs = new ArrayList<>();
        for (RowRuns runsOfASize : sizes) {
            runs.addAll(runsOfASize.open());
        }
        runs.add(inMemory());
        return new MergedRows(runs);
    }

    private SortedRows inMemory() {
        Iterator<Entry> rest = entries.iterator();
        return () -> rest.hasNext()
                ? RowCodec.read(
                        new DataInputStream(new ByteArrayInputStream(rest.next().row())))
                : null;
    }

    @Override
    public void close() {
        sizes.forEach(RowRuns::close);
    }
}
