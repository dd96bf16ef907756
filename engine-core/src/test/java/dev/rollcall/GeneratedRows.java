package dev.rollcall;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/** Any number of rows, generated while they are read. */
record GeneratedRows(List<String> header, long count, LongFunction<List<Cell>> cells) implements RowSource {
    @Override
    public RowCursor open() {
        return new RowCursor() {
            private long number;

            @Override
            public List<String> header() {
                return header;
            }

            @Override
            public @Nullable Row next() {
                if (number == count) {
                    return null;
                }
                number++;
                return new Row(number, number, cells.apply(number), List.of());
            }

            @Override
            public long bytesRead() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String description() {
        return "generated rows";
    }

    @Override
    public OptionalLong sizeInBytes() {
        return OptionalLong.empty();
    }
}
