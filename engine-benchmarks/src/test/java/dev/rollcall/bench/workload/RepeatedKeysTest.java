package dev.rollcall.bench.workload;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedKeysTest {
    private static final int ROWS = 20_000;

    private final RepeatedKeys keys = new RepeatedKeys(7);

    @Test
    void aTenthOfTheRowsRepeatsAKeyWhoseFirstRowIsKnown() {
        Map<String, Long> firsts = new HashMap<>();
        for (long row = 1; row <= ROWS; row++) {
            firsts.putIfAbsent(keys.key(row), row);
            assertThat(keys.first(row)).isEqualTo(firsts.get(keys.key(row)));
        }
        assertThat(ROWS - firsts.size()).isBetween(ROWS / 11, ROWS / 9);
    }

    @Test
    void theCsvHasTheKeysAndElevenMoreCells() throws IOException {
        StringWriter csv = new StringWriter();
        try (Reader rows = new RepeatedKeysCsv(ROWS, 7)) {
            rows.transferTo(csv);
        }
        assertThat(csv.getBuffer().length() / ROWS).isBetween(120, 160);
        String header = String.join(",", Column.headers()) + '\n';
        try (RowCursor cursor = CsvSource.ofText(header + csv).open()) {
            for (long number = 1; number <= ROWS; number++) {
                Row row = cursor.next();
                assertThat(row.faults()).isEmpty();
                assertThat(row.cells().get(0)).isEqualTo(Cell.ofText(keys.key(number)));
            }
            assertThat(cursor.next()).isNull();
        }
    }
}
