package dev.rollcall.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import dev.rollcall.bench.workload.ContactCsv;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.source.DecodingAccess;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * Decoding bytes in memory, beside the JDK's reader, which does not report malformed bytes. Each returns the number of
 * characters.
 */
@SuppressWarnings("NullAway.Init") // JMH calls what is marked @Setup before anything else
public class DecodeBenchmark extends PerRowBenchmark {
    static final int ROWS = 10_000;

    /** As many characters as the parser reads at once. */
    private final char[] buffer = new char[64 * 1024];

    private byte[] bytes;

    @Setup
    public void makeFile() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ContactCsv(ContactFile.first(ROWS, SEED)).write(file);
        bytes = file.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    Reader rollcall() {
        return DecodingAccess.utf8(bytes);
    }

    Reader jdk() {
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long decodeByRollcall() throws IOException {
        return read(rollcall());
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long decodeByJdk() throws IOException {
        return read(jdk());
    }

    private long read(Reader reader) throws IOException {
        long characters = 0;
        try (reader) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                characters += read;
            }
        }
        return characters;
    }
}
