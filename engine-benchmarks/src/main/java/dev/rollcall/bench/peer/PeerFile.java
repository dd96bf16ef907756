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
 * The reading of a contact file by the hand-written peers: Univocity parses, and rows that {@link Intake} admits are
 * stored in chunks.
 */
final class PeerFile {
    /** The number of contacts in a transaction. */
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
                PeerRow admitted = intake.admit(row);
                if (admitted != null) {
                    chunk.add(admitted);
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
