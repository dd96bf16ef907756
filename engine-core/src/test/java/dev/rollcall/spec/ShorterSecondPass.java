package dev.rollcall.spec;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import org.jspecify.annotations.Nullable;

/** A source that lacks its fifth row and all that follow when it is read a second time. */
record ShorterSecondPass(RowSource whole, AtomicInteger passes) implements RowSource {
    @Override
    public RowCursor open() throws IOException {
        RowCursor cursor = whole.open();
        boolean cut = passes.incrementAndGet() > 1;
        return new RowCursor() {
            @Override
            public List<String> header() {
                return cursor.header();
            }

            @Override
            public @Nullable Row next() throws IOException {
                Row row = cursor.next();
                return cut && row != null && row.number() > 4 ? null : row;
            }

            @Override
            public long bytesRead() {
                return cursor.bytesRead();
            }

            @Override
            public void close() throws IOException {
                cursor.close();
            }
        };
    }

    @Override
    public String description() {
        return whole.description();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return whole.sizeInBytes();
    }
}
