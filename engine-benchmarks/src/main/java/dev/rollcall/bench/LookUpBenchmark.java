package dev.rollcall.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.rollcall.ImportEngine;
import dev.rollcall.bench.measure.TemporaryFolder;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Look-ups of lists, fields and imports that a host may repeat, in a store with 1,000 lists and 300 imports. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public class LookUpBenchmark {
    private static final int LISTS = 1_000;
    private static final int FIELDS = 20;
    private static final int IMPORTS = 300;

    @Param
    StoreLocation place = StoreLocation.H2_FILE;

    private TemporaryFolder folder;
    private ImportEngine engine;
    private UUID ended;
    private final UUID running = UUID.randomUUID();

    @Setup
    public void fill() throws IOException {
        folder = TemporaryFolder.create();
        ContactStore store = place.open(folder.path());
        engine = ImportEngine.on(store);
        for (int i = 0; i < LISTS; i++) {
            engine.lists().create("List " + i);
        }
        for (int i = 0; i < FIELDS; i++) {
            engine.fields().create("Field " + i, FieldType.TEXT);
        }
        for (int i = 0; i < IMPORTS; i++) {
            List<String> row = List.of("person" + i + "@example.org");
            ended = engine.run(HostRows.of(List.of("email"), List.of(row))).importId();
        }
        store.journal()
                .submitted(ImportRecord.submitted(
                        running,
                        store.journal().now(),
                        "rows",
                        ImportOptions.defaults().toJson()));
    }

    @TearDown
    public void close() throws IOException {
        try {
            engine.close();
        } finally {
            folder.close();
        }
    }

    @Benchmark
    public Optional<ContactList> list() {
        return engine.lists().find("List 7");
    }

    @Benchmark
    public List<ContactList> allLists() {
        return engine.lists().all();
    }

    @Benchmark
    public Optional<FieldDefinition> field() {
        return engine.fields().find("Field 7");
    }

    @Benchmark
    public Optional<FieldDefinition> profileField() {
        return engine.fields().find("first_name");
    }

    @Benchmark
    public Optional<ImportStatus> statusOfRunning() {
        return engine.imports().status(running);
    }

    @Benchmark
    public Optional<ImportStatus> statusOfEnded() {
        return engine.imports().status(ended);
    }

    @Benchmark
    public Optional<ImportReport> report() {
        return engine.imports().report(ended);
    }
}
