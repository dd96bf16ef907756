package dev.rollcall.source.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.source.Row;
import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Files that other CSV readers are tested with, in the folder that {@code -Drollcall.corpus} names. */
class CsvCorpusTest {
    private Path corpus;

    @BeforeEach
    void findCorpus() {
        String folder = System.getProperty("rollcall.corpus");
        assumeTrue(folder != null, "no corpus: name its folder with -Drollcall.corpus=");
        corpus = Path.of(folder, "csv");
    }

    @Test
    void everyFileReturnsRowsOrThrowsASourceException() throws IOException {
        for (Path file : files(corpus)) {
            try {
                assertOrdered(file, CsvReading.of(CsvSource.ofFile(file)));
            } catch (SourceException refused) {
                assertThat(refused).as(file.toString()).hasNoCause().hasMessageEndingWith(".");
            } catch (Exception unexpected) {
                fail(file.toString(), unexpected);
            }
        }
    }

    @Test
    void theCsvSpectrumIsReadAsItsJsonSays() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (Path csv : files(corpus.resolve("csv-spectrum/csvs"))) {
            Path expected = corpus.resolve("csv-spectrum/json")
                    .resolve(csv.getFileName().toString().replace(".csv", ".json"));
            if (Files.exists(expected)) {
                List<Map<String, String>> records =
                        json.readValue(expected.toFile(), new TypeReference<List<Map<String, String>>>() {});
                assertThat(asRecords(CsvReading.of(CsvSource.ofFile(csv))))
                        .as(csv.toString())
                        .isEqualTo(withLineFeeds(records));
            }
        }
    }

    private static void assertOrdered(Path file, CsvReading read) {
        long line = 0;
        for (int i = 0; i < read.rows().size(); i++) {
            Row row = read.rows().get(i);
            assertThat(row.number()).as(file.toString()).isEqualTo(i + 1L);
            assertThat(row.line()).as(file.toString()).isGreaterThan(line);
            assertThat(row.cells()).as(file.toString()).hasSameSizeAs(read.header());
            line = row.line();
        }
    }

    private static List<Map<String, String>> asRecords(CsvReading read) {
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> cells : read.texts()) {
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                record.put(read.header().get(i), cells.get(i));
            }
            records.add(record);
        }
        return records;
    }

    /** The source turns every line end into LF. */
    private static List<Map<String, String>> withLineFeeds(List<Map<String, String>> records) {
        records.forEach(record -> record.replaceAll((name, text) -> text.replace("\r\n", "\n")));
        return records;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
