package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import org.jspecify.annotations.Nullable;

/**
 * The way of hand-written peers through a contact file: Univocity parses, and what {@link Intake} admits is stored in
 * chunks.
 */
final class PeerFile {
    /** So many contacts go into one transaction. */
    static final int CHUNK = 1_000;

    private PeerFile() {}

    /** Stores a chunk of rows. */
    @FunctionalInterface
    interface ChunkWriter {
        void write(List<PeerRow> chunk) throws SQLException;
    }

    /** Reads the whole file; the counts are those of {@link Intake}. */
    static Map<String, Long> read(Path csv, ChunkWriter writer) throws IOException, SQLException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        CsvParser parser = new CsvParser(settings);
        parser.beginParsing(Files.newBufferedReader(csv, StandardCharsets.UTF_8));
        Intake intake = new Intake();
        List<PeerRow> chunk = new ArrayList<>(CHUNK);
        try {
            for (@Nullable String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                PeerRow taken = intake.take(row);
                if (taken != null) {
                    chunk.add(taken);
                }
                if (chunk.size() == CHUNK) {
                    writer.write(chunk);
                    chunk.clear();
                }
            }
        } finally {
            parser.stopParsing();
        }
        if (!chunk.isEmpty()) {
            writer.write(chunk);
        }
        return intake.counts();
    }
}
