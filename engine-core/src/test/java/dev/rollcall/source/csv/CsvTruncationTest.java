package dev.rollcall.source.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.source.Row;
import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A truncated file: rows before the cut are whole, and a cut inside quotes or a character is reported. */
class CsvTruncationTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aCutLosesNoEarlierRowAndIsReportedInsideQuotes(long seed) throws IOException {
        Random random = new Random(seed);
        CsvTable table =
                new CsvTable.Writer(random, ',', random.nextBoolean() ? "\n" : "\r\n", "漢", false, false).write(3, 8);
        byte[] bytes = table.text().getBytes(StandardCharsets.UTF_8);
        int headerEnd = table.text().indexOf("name2") + 6;
        for (int cut = 0; cut < Math.min(bytes.length, 600); cut++) {
            byte[] start = Arrays.copyOf(bytes, cut);
            CsvSource source = CsvSource.ofFile(Files.write(folder.resolve("cut.csv"), start))
                    .charset(StandardCharsets.UTF_8)
                    .delimiter(',');
            if (cut > headerEnd) {
                assertCut("seed " + seed + ", cut at " + cut, CsvReading.of(source), table, start);
            } else {
                assertOnlySourceException(source);
            }
        }
    }

    private static void assertCut(String cut, CsvReading read, CsvTable table, byte[] start) {
        String whole = new String(start, StandardCharsets.UTF_8).replace("\uFFFD", "");
        List<Integer> ends = table.ends();
        int complete = (int) ends.stream().filter(end -> end <= whole.length()).count();

        assertThat(read.rows().size()).as(cut).isBetween(complete, complete + 1);
        assertThat(read.texts().subList(0, complete))
                .as(cut)
                .isEqualTo(table.rows().subList(0, complete));
        if (whole.chars().filter(c -> c == '"').count() % 2 != 0) {
            Row last = read.rows().get(read.rows().size() - 1);
            assertThat(last.faults()).as(cut).anyMatch(fault -> fault.code() == FaultCode.UNCLOSED_QUOTE);
        }
        boolean insideCharacter = !new String(start, StandardCharsets.UTF_8).equals(whole);
        if (insideCharacter) {
            Row last = read.rows().get(read.rows().size() - 1);
            assertThat(last.faults()).as(cut).anyMatch(fault -> fault.code() == FaultCode.MALFORMED_BYTES);
        }
    }

    private static void assertOnlySourceException(CsvSource source) throws IOException {
        try {
            CsvReading.of(source);
        } catch (SourceException expected) {
            assertThat(expected.kind()).isEqualTo(SourceException.Kind.INVALID_FORMAT);
        }
    }
}
