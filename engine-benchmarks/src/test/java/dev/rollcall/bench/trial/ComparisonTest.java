package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.bench.peer.Contender;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    @Test
    void ratiosAreMediansOfPairs() {
        List<Session.Result> results = new ArrayList<>();
        double[][] seconds = {{1, 2}, {10, 50}, {4, 12}};
        for (int run = 0; run < seconds.length; run++) {
            results.add(Measurements.result(run, Contender.ROLLCALL, seconds[run][0]));
            results.add(Measurements.result(run, Contender.JDBI_MERGE, seconds[run][1]));
        }
        results.add(Measurements.result(9, Contender.ROLLCALL, 3));

        assertThat(Comparison.table(results).lines().skip(2))
                .containsExactly(
                        "| A | rollcall | 4 | 292 | 3,500 | 1.00 | 1.00 | 3.0 |  | 4.0 | 5.0 |",
                        "| A | jdbi-merge | 3 | 83 | 12,000 | 3.00 | 3.00 | 3.0 |  | 4.0 | 5.0 |");
    }

    @Test
    void whoWasNotMeasuredBesideTheEngineHasNoRatio() {
        assertThat(Comparison.table(List.of(Measurements.result(1, Contender.FLOOR, 2))))
                .endsWith("| A | floor | 1 | 500 | 2,000 |  |  | 3.0 |  | 4.0 | 5.0 |\n");
    }

    @Test
    void twoSessionsAreComparedWhereBothHaveMeasured() {
        List<Session.Result> before = List.of(
                Measurements.result(1, Contender.ROLLCALL, 4),
                Measurements.result(2, Contender.ROLLCALL, 2),
                Measurements.result(1, Contender.SQLITE, 1));
        List<Session.Result> after = List.of(Measurements.result(1, Contender.ROLLCALL, 1));

        assertThat(SessionTable.of(before, after).lines().skip(2))
                .containsExactly("| A | rollcall | 2, 1 | 375 | 1,000 | 2.67 | 3,000 | 1,000 | 0.33"
                        + " | 3.0 | 3.0 | 1.00 | 4.0 | 4.0 | 1.00 |");
    }
}
