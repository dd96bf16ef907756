package dev.rollcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.bench.workload.ContactCsv;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.csv.CsvSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Reading rows from the bytes of a file: detecting charset and delimiter, decoding, parsing. */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public class ParseBenchmark extends PerRowBenchmark {
    static final int ROWS = 10_000;

    private Path file;
    private CsvSource source;

    @Setup
    public void writeFile() throws IOException {
        file = Files.createTempFile("rollcall-parse-", ".csv");
        try (var out = Files.newOutputStream(file)) {
            new ContactCsv(ContactFile.first(ROWS, SEED)).write(out);
        }
        source = CsvSource.ofFile(file);
    }

    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
    }

    /** Returns the number of cells. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long parse() throws IOException {
        long cells = 0;
        try (RowCursor cursor = source.open()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                cells += row.cells().size();
            }
        }
        return cells;
    }
}
