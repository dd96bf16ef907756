package dev.rollcall.source.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.fault.Note;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceFindings;
import org.jspecify.annotations.Nullable;

/**
 * A source with one more note among its findings.
 *
 * @param source the source
 * @param note the note
 */
record NotedSource(RowSource source, Note note) implements RowSource {
    @Override
    public RowCursor open() throws IOException {
        return new Cursor(source.open());
    }

    @Override
    public String description() {
        return source.description();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return source.sizeInBytes();
    }

    @Override
    public void release() {
        source.release();
    }

    private final class Cursor implements RowCursor {
        private final RowCursor rows;

        Cursor(RowCursor rows) {
            this.rows = rows;
        }

        @Override
        public List<String> header() {
            return rows.header();
        }

        @Override
        public boolean isHeaderComplete() {
            return rows.isHeaderComplete();
        }

        @Override
        public @Nullable Row next() throws IOException {
            return rows.next();
        }

        @Override
        public long bytesRead() {
            return rows.bytesRead();
        }

        @Override
        public SourceFindings findings() {
            SourceFindings found = rows.findings();
            List<Note> notes = new ArrayList<>(found.notes());
            notes.add(0, note);
            RowSource reading = found.reading();
            return new SourceFindings(
                    reading == null ? null : new NotedSource(reading, note), found.decided(), found.dismissed(), notes);
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
