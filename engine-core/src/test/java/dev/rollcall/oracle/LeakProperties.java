package dev.rollcall.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreException;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 9: unique values in every kind of cell, in imports that succeed and imports that fail. */
final class LeakProperties {
    private static final List<String> CANARIES = List.of("kanari", "7009182736", "ka\u0308nguru");
    private static final List<String> HEADER = List.of(
            "email",
            "phone",
            "external id",
            "first name",
            "birthday",
            "email status",
            "email availability",
            "tags",
            "points",
            "vip",
            "New");
    private static final List<List<Object>> ROWS = List.of(
            row("kanari@kanari.example", "+447009182736", "kanari-1", "kanari"),
            row("kanari@", "+7009182736x", "kanari\u0007", "kanari\u0000"),
            row("kanari@kanari.example", "+447009182736", "kanari-1", "again"),
            row("second@kanari.example", "+447009182736", "kanari-2", "ka\u0308nguru".repeat(2_000)),
            row("third@kanari.example", "", "", "k\uD800"));

    private final TestStores stores;
    private final StringBuilder output = new StringBuilder();

    LeakProperties(TestStores stores) {
        this.stores = stores;
    }

    private static List<Object> row(String email, String phone, String externalId, String name) {
        return List.of(
                email,
                phone,
                externalId,
                name,
                "kanari-day",
                "kanari-status",
                "kanari-gone",
                "kanari\u0007,kanari",
                "kanari-number",
                "kanari-flag",
                "kanari-new");
    }

    void nothingPersonalLeaks() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Logger root = Logger.getLogger("");
        Level level = root.getLevel();
        Handler handler = handler();
        try (PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            root.addHandler(handler);
            root.setLevel(Level.ALL);
            runs();
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.removeHandler(handler);
            root.setLevel(level);
        }
        Thread.getAllStackTraces()
                .keySet()
                .forEach(thread -> output.append(thread.getName()).append('\n'));
        output.append(printed.toString(StandardCharsets.UTF_8));
        for (String canary : CANARIES) {
            assertThat(output.toString()).doesNotContainIgnoringCase(canary);
        }
    }

    private void runs() {
        ImportOptions options = ImportOptions.builder()
                .list("Letters")
                .createLists(true)
                .unknownColumns(UnknownColumns.CREATE_FIELD)
                .chunkRows(2)
                .build();
        RowSource rows = HostRows.of(HEADER, ROWS);
        ContactStore store = stores.fresh();
        run(store, ImportRequest.of(rows, options));
        run(store, ImportRequest.of(rows, options));
        run(
                store,
                ImportRequest.of(rows, ImportOptions.builder().list("Nowhere").build()));
        run(
                store,
                ImportRequest.of(
                        rows,
                        ImportOptions.builder()
                                .unknownColumns(UnknownColumns.FAIL)
                                .build()));
        run(store, ImportRequest.of(rows, options).onProgress(progress -> {
            throw new IllegalStateException("the listener is tired");
        }));
        run(stores.fresh(), ImportRequest.of(new Breaking(rows, 3), options));
        run(stores.fresh(), ImportRequest.of(new Breaking(rows, 8), options));
        run(stores.fresh(), ImportRequest.of(new Breaking(rows, -1), options));
        for (String method : List.of("find", "write", "record", "commit")) {
            run(breaking(stores.fresh(), method), ImportRequest.of(rows, options));
        }
    }

    private void run(ContactStore store, ImportRequest request) {
        try {
            ImportReport report = EngineUnderTest.run(store, request);
            output.append(report).append(report.toJson());
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            output.append(trace);
        }
    }

    private Handler handler() {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                output.append(entry.getMessage())
                        .append(entry.getThrown())
                        .append(java.util.Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /**
     * The same rows, until reading fails at the n-th row, counted over all passes; with -1 the second pass lacks a row.
     */
    private static final class Breaking implements RowSource {
        private final RowSource rows;
        private final int failAt;
        private int read;
        private int passes;

        Breaking(RowSource rows, int failAt) {
            this.rows = rows;
            this.failAt = failAt;
        }

        @Override
        public RowCursor open() throws IOException {
            RowCursor cursor = rows.open();
            boolean shorter = ++passes > 1 && failAt < 0;
            if (shorter) {
                cursor.next();
            }
            return new RowCursor() {
                @Override
                public List<String> header() {
                    return cursor.header();
                }

                @Override
                public Row next() throws IOException {
                    if (++read == failAt) {
                        throw new IOException("the disk is gone");
                    }
                    return cursor.next();
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
            return "breaking rows";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.empty();
        }
    }

    /** A store whose transactions fail in {@code method}. */
    private static ContactStore breaking(ContactStore store, String method) {
        return wrap(ContactStore.class, store, "begin", begun -> {
            return wrap(dev.rollcall.store.StoreTransaction.class, begun, method, ignored -> {
                throw new StoreException("the database is gone");
            });
        });
    }

    private static <T> T wrap(
            Class<T> type, Object inner, String method, java.util.function.UnaryOperator<Object> change) {
        List<Class<?>> types = new ArrayList<>(List.of(type));
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), types.toArray(new Class<?>[0]), (proxy, called, arguments) -> {
                    try {
                        boolean meant = called.getName().equals(method);
                        boolean begins = method.equals("begin");
                        if (meant && !begins) {
                            return change.apply(proxy);
                        }
                        Object result = called.invoke(inner, arguments);
                        return meant ? change.apply(result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
