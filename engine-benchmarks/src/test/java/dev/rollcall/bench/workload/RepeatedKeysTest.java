package dev.rollcall.bench.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedKeysTest {
    private static final int ROWS = 20_000;

    private final RepeatedKeys keys = new RepeatedKeys(7);

    @Test
    void theFirstRowOfAKeyIsKnownAndATenthRepeatOne() {
        Map<String, Long> firsts = new HashMap<>();
        for (long row = 1; row <= ROWS; row++) {
            firsts.putIfAbsent(keys.key(row), row);
            assertThat(keys.first(row)).isEqualTo(firsts.get(keys.key(row)));
        }
        assertThat(ROWS - firsts.size()).isBetween(ROWS / 11, ROWS / 9);
    }

    @Test
    void theCsvHasTheKeysAndElevenMoreCells() throws IOException {
        long characters = 0;
        try (BufferedReader csv = new BufferedReader(new RepeatedKeysCsv(ROWS, 7))) {
            for (long row = 1; row <= ROWS; row++) {
                String line = csv.readLine();
                assertThat(line).startsWith(keys.key(row) + ",");
                assertThat(line.chars().filter(c -> c == ',').count()).isGreaterThanOrEqualTo(11);
                characters += line.length() + 1;
            }
            assertThat(csv.readLine()).isNull();
        }
        assertThat(characters / ROWS).isBetween(120L, 160L);
    }
}
