package dev.rollcall.bench.together;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A few small runs: their results are tested, not their speed. */
class TogetherCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Limits limits, String... arguments) throws Exception {
        return TogetherCommand.run(List.of(arguments), limits, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void concurrentImportsLoseNothingOnAnyStore() throws Exception {
        assertThat(run(Limits.none(), "--runs", "4", "--people", "60"))
                .as(printed())
                .isZero();

        assertThat(printed()).contains("together: 4 runs").endsWith("OK\n");
        for (StoreKind store : StoreKind.values()) {
            assertThat(printed()).contains("| " + store.label() + " | 1 | 0 |");
        }
    }

    @Test
    void aFailedRunIsReportedWithItsSeed() throws Exception {
        Limits nothingIsFastEnough = new Limits(-1, Double.MAX_VALUE, Double.MAX_VALUE);

        assertThat(run(nothingIsFastEnough, "--runs", "1", "--seed", "4", "--people", "20"))
                .isEqualTo(1);

        assertThat(printed())
                .contains("seed 4 (in memory, ")
                .contains("again with --seed 4 --runs 1 --people 20")
                .contains("- an opt-out of person ")
                .endsWith("NOT AS IT MUST BE\n");
    }
}
