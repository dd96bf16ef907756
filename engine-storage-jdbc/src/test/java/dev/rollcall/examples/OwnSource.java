package dev.rollcall.examples;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;

/** A source of the host's own: rows that it makes one after another, each time the source is opened. */
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
        return new Cursor(
                List.of("email"),
                LongStream.range(1, 1_001).mapToObj(OwnSource::row).iterator(),
                0);
    }

    static Row row(long number) {
        return new Row(number, number, List.of(Cell.ofText("member" + number + "@example.org")), List.of());
    }

    public static void main(String[] args) { // prints: 1000
        System.out.println(ImportEngine.inMemory()
                .run(new OwnSource("members", OptionalLong.empty()))
                .inserted());
    }
}
