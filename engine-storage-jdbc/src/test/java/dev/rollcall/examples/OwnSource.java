package dev.rollcall.examples;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

import dev.rollcall.ImportEngine;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;

/** A source that the host implements, which returns the same rows each time it is opened. */
record OwnSource(String description, OptionalLong sizeInBytes) implements RowSource {
    record Cursor(List<String> header, Iterator<Row> rows, long bytesRead) implements RowCursor {
        @Override
        public Row next() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        public void close() {}
    }

    @Override
    public RowCursor open() {
        Row ann = new Row(1, 1, List.of(Cell.ofText("ann@example.org")), List.of());
        return new Cursor(List.of("email"), List.of(ann).iterator(), 0);
    }

    public static void main(String[] args) {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            RowSource source = new OwnSource("members", OptionalLong.empty());
            System.out.println(engine.run(source).inserted() + " inserted");
        }
    }
    // prints: 1 inserted
}
