package dev.rollcall.bench.peer;

import java.util.List;
import java.util.Map;

import dev.rollcall.bench.workload.Contents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectationTest {
    @Test
    void aWrongImportIsNamedByItsNumber() {
        Expectation expected = new Expectation(Map.of(Expectation.ROWS, 1_000L), new Contents(0, 0, 0, 0));
        Measurement right = counted(1_000);

        assertThat(expected.differences(List.of(right, right))).isEmpty();
        assertThat(expected.differences(List.of(right, counted(999), right)))
                .containsExactly("import 2: rows 999, expected 1000");
        assertThat(expected.differences(List.of(counted(999)))).containsExactly("rows 999, expected 1000");
    }

    private static Measurement counted(long rows) {
        return new Measurement(
                Contender.ROLLCALL,
                1_000,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(Expectation.ROWS, rows),
                new Contents(0, 0, 0, 0));
    }
}
