package dev.rollcall.internal.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.model.Identifier;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compared with a list that is sorted as a whole. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RowSorterTest {
    private static final String TEMP_FOLDER = "java.io.tmpdir";

    private final String usualFolder = System.getProperty(TEMP_FOLDER);

    @TempDir
    private Path folder;

    @BeforeEach
    void useTheFolder() {
        System.setProperty(TEMP_FOLDER, folder.toString());
    }

    @AfterEach
    void useTheUsualFolder() {
        System.setProperty(TEMP_FOLDER, usualFolder);
    }

    private static KeyedRow row(long number, Random random, int keys) {
        int key = random.nextInt(keys + 1);
        Identifier identifier = switch (random.nextInt(3)) {
            case 0 -> Identifier.email("k" + key + "@example.org");
            case 1 -> Identifier.externalId("k" + key);
            default -> null;
        };
        String text = random.nextInt(500) == 0 ? "long ".repeat(2_000) : "row " + number;
        return new KeyedRow(identifier, new Row(number, 2 * number, List.of(Cell.ofText(text), Cell.BLANK), List.of()));
    }

    /** A budget of one byte makes a run of each row: 5,000 of them are merged in two rounds. */
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "2000, 300, 67108864", "300, 50, 1", "5000, 700, 1", "20000, 5, 20000"})
    void rowsAreSortedByKeyAndThenByFileOrder(int rows, int keys, long budget) throws IOException {
        Random random = new Random(rows);
        List<KeyedRow> given = new ArrayList<>();
        try (RowSorter sorter = new RowSorter(budget)) {
            for (int number = 1; number <= rows; number++) {
                KeyedRow row = row(number, random, keys);
                given.add(row);
                sorter.add(row.key(), row.row());
            }
            given.sort(Comparator.comparing(KeyedRow::key, Comparator.nullsFirst(Comparator.<Identifier>naturalOrder()))
                    .thenComparingLong(row -> row.row().number()));
            assertThat(all(sorter.sorted())).isEqualTo(given);
            assertThat(all(sorter.sorted())).as("a second time").isEqualTo(given);
        }
        assertNoFileRemains();
    }

    private static List<KeyedRow> all(SortedRows rows) throws IOException {
        List<KeyedRow> all = new ArrayList<>();
        for (KeyedRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    @Test
    void aMissingFolderIsReportedAndNoFileRemains() throws IOException {
        Random random = new Random(1);
        try (RowSorter sorter = new RowSorter(1)) {
            for (int number = 1; number < 64; number++) {
                sorter.add(null, row(number, random, 9).row());
            }
            System.setProperty(TEMP_FOLDER, folder.resolve("gone").toString());
            assertThatThrownBy(() -> sorter.add(null, row(64, random, 9).row()))
                    .as("the run that takes a file for the next size")
                    .isInstanceOf(TempFileException.class)
                    .hasMessageContaining("could not be created");
        }
        assertNoFileRemains();
    }

    @Test
    void anInterruptWhileReadingLeavesNoFile() throws IOException {
        try (RowSorter sorter = new RowSorter(1)) {
            for (int number = 1; number <= 100; number++) {
                sorter.add(null, row(number, new Random(number), 9).row());
            }
            SortedRows rows = sorter.sorted();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> all(rows)).isInstanceOf(TempFileException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertNoFileRemains();
    }

    private void assertNoFileRemains() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
