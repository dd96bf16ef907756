package dev.rollcall.internal.order;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.internal.spill.TempFile;
import org.jspecify.annotations.Nullable;

/** A set of sorted runs of rows in one temporary file. Each run is written at once, and can be read repeatedly. */
final class RowRuns implements AutoCloseable {
    private final TempFile file = TempFile.create();
    private final List<Long> ends = new ArrayList<>();
    private final int readBytes;
    private final ByteBuffer buffer;
    private long written;

    /**
     * Creates an empty set.
     *
     * @param readBytes the part of each run in memory while it is read
     */
    RowRuns(int readBytes) {
        this.readBytes = readBytes;
        this.buffer = ByteBuffer.allocate(4 * readBytes);
    }

    /** Appends a row to the current run. */
    void write(byte[] row) {
        int begin = 0;
        while (begin < row.length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int length = Math.min(buffer.remaining(), row.length - begin);
            buffer.put(row, begin, length);
            begin += length;
        }
        written += row.length;
    }

    void endRun() {
        flush();
        ends.add(written);
    }

    private void flush() {
        file.write(buffer.flip());
        buffer.clear();
    }

    int count() {
        return ends.size();
    }

    /** Opens all runs at their beginning. */
    List<RowRun> open() {
        List<RowRun> runs = new ArrayList<>(ends.size());
        long begin = 0;
        for (long end : ends) {
            runs.add(new Run(new DataInputStream(new BufferedInputStream(new Part(begin, end), readBytes))));
            begin = end;
        }
        return runs;
    }

    @Override
    public void close() {
        file.close();
    }

    private static final class Run implements RowRun {
        private final DataInputStream rows;

        Run(DataInputStream rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable SortKey next() throws IOException {
            rows.mark(1);
            if (rows.read() < 0) {
                return null;
            }
            rows.reset();
            return KeyedRowCodec.readSortKey(rows);
        }

        @Override
        public KeyedRow read(SortKey at) throws IOException {
            return KeyedRowCodec.read(at, rows);
        }
    }

    /** A section of the file. */
    private final class Part extends InputStream {
        private long next;
        private final long end;

        Part(long begin, long end) {
            this.next = begin;
            this.end = end;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int most = (int) Math.min(length, end - next);
            if (most == 0) {
                return length == 0 ? 0 : -1;
            }
            file.read(ByteBuffer.wrap(bytes, offset, most), next);
            next += most;
            return most;
        }
    }
}
