package dev.rollcall.source.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import dev.rollcall.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random tables, written by {@link CsvTable.Writer}, are read back unchanged; cells of several lines and delimiters may
 * look like rows. A failure names the seed of its table.
 */
class CsvRoundTripTest {
    private static final int TABLES = 2_000;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1251"),
            Charset.forName("GB18030"));

    @TempDir
    private Path folder;

    @Test
    void tablesAreReadBackInEveryCharsetDelimiterAndLineEnd() throws IOException {
        for (long seed = 1; seed <= TABLES; seed++) {
            Random random = new Random(seed);
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            boolean unicode = charset.newEncoder().canEncode('ë');
            boolean mark = charset.name().startsWith("UTF") && random.nextBoolean();
            char delimiter = ",;\t|^".charAt(random.nextInt(5));
            CsvTable table = table(random, delimiter, unicode ? "ëß漢\uFFFD\0" : "\0", unicode);

            byte[] bytes = ((mark ? "\uFEFF" : "") + table.text()).getBytes(charset);
            CsvSource source = CsvSource.ofFile(Files.write(folder.resolve("table.csv"), bytes));
            source = mark ? source : source.charset(charset);
            assertRead(seed, source.delimiter(delimiter), table);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000})
    void tablesAreReadBackFromMemory(int rows) throws IOException {
        Random random = new Random(rows);
        CsvTable table = new CsvTable.Writer(random, ';', "\r\n", "\0\uDC41", true, true).write(7, rows);

        assertRead(rows, CsvSource.ofText(table.text()), table);
    }

    private static CsvTable table(Random random, char delimiter, String extra, boolean unicode) {
        String lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        boolean large = random.nextInt(100) == 0;
        CsvTable.Writer writer = new CsvTable.Writer(random, delimiter, lineEnd, extra, random.nextInt(5) == 0, true);
        return writer.write(1 + random.nextInt(6), random.nextInt(large ? 1_000 : 12));
    }

    private static void assertRead(long seed, CsvSource source, CsvTable table) throws IOException {
        CsvReading read = CsvReading.of(source);
        assertThat(read.header()).as("header, seed %d", seed).isEqualTo(table.header());
        assertThat(read.texts()).as("cells, seed %d", seed).isEqualTo(table.rows());
        assertThat(read.lines()).as("lines, seed %d", seed).isEqualTo(table.lines());
        assertThat(read.rows())
                .as("faults, seed %d", seed)
                .allMatch(row -> row.faults().stream().allMatch(fault -> fault.code() == FaultCode.ROWS_IN_CELL));
    }
}
