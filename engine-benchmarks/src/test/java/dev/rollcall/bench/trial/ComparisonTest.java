package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    @Test
    void ratiosAreMediansOfPairs() {
        List<SessionResult> results = new ArrayList<>();
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
    void aContenderWithoutAPairedRunHasNoRatio() {
        assertThat(Comparison.table(List.of(Measurements.result(1, Contender.FLOOR, 2))))
                .endsWith("| A | floor | 1 | 500 | 2,000 |  |  | 3.0 |  | 4.0 | 5.0 |\n");
    }

    @Test
    void coldAndWarmAreShownBesideEachOther() {
        List<SessionResult> results = List.of(
                Measurements.warm(1, Contender.ROLLCALL, 10, 9, 8, 4, 2),
                Measurements.warm(1, Contender.SQLITE, 5, 4, 3, 2, 1),
                Measurements.warm(2, Contender.ROLLCALL, 10, 9, 8, 4, 4));

        assertThat(Comparison.table(results).lines())
                .containsExactly(
                        "| workload | importer | runs | rows/s cold | warm | CPU µs/row cold | warm"
                                + " | wall ÷ Rollcall's cold | warm | CPU ÷ Rollcall's cold | warm"
                                + " | peak RSS MB | heap after GC MB | file MB | file MB meanwhile |",
                        "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
                        "| A | rollcall | 2 | 100 | 375 | 10,000 | 3,000 | 1.00 | 1.00 | 1.00 | 1.00"
                                + " | 3.0 |  | 4.0 | 5.0 |",
                        "| A | sqlite | 1 | 200 | 1,000 | 5,000 | 1,000 | 0.50 | 0.50 | 0.50 | 0.50"
                                + " | 3.0 |  | 4.0 | 5.0 |");
    }

    @Test
    void theLastThirdOfTheImportsOfAProcessIsWarm() {
        assertThat(warm(9, 8, 7, 6, 5, 4, 3, 2, 1)).containsExactly(3.0, 2.0, 1.0);
        assertThat(warm(9, 8, 7, 6, 5)).containsExactly(5.0);
        assertThat(warm(9, 8)).containsExactly(8.0);
        assertThat(warm(9)).isEmpty();
    }

    private static List<Double> warm(double... seconds) {
        return JvmState.WARM.of(Measurements.warm(1, Contender.ROLLCALL, seconds)).stream()
                .map(Measurement::wallSeconds)
                .toList();
    }

    @Test
    void twoWarmSessionsAreComparedInBothStates() {
        String table = SessionTable.of(
                List.of(Measurements.warm(1, Contender.ROLLCALL, 4, 2)),
                List.of(Measurements.warm(1, Contender.ROLLCALL, 2, 2, 0.5)));

        assertThat(table)
                .startsWith("| workload | importer | runs A, B | rows/s cold A | B | B ÷ A | rows/s warm A | B | B ÷ A"
                        + " | CPU µs/row cold A | B | B ÷ A | CPU µs/row warm A | B | B ÷ A | peak RSS MB A |")
                .endsWith("| A | rollcall | 1, 1 | 250 | 500 | 2.00 | 500 | 2,000 | 4.00"
                        + " | 4,000 | 2,000 | 0.50 | 2,000 | 500 | 0.25 | 3.0 | 3.0 | 1.00 | 4.0 | 4.0 | 1.00 |\n");
    }

    @Test
    void aWarmSessionAndAColdOneAreComparedWhereBothAreCold() {
        String table = SessionTable.of(
                List.of(Measurements.result(1, Contender.ROLLCALL, 4)),
                List.of(Measurements.warm(1, Contender.ROLLCALL, 2, 1)));

        assertThat(table)
                .contains("| rows/s A | B | B ÷ A | CPU µs/row A |", "| A | rollcall | 1, 1 | 250 | 500 | 2.00 |");
    }

    @Test
    void twoSessionsAreComparedWhereBothHaveMeasured() {
        List<SessionResult> before = List.of(
                Measurements.result(1, Contender.ROLLCALL, 4),
                Measurements.result(2, Contender.ROLLCALL, 2),
                Measurements.result(1, Contender.SQLITE, 1));
        List<SessionResult> after = List.of(Measurements.result(1, Contender.ROLLCALL, 1));

        assertThat(SessionTable.of(before, after).lines().skip(2))
                .containsExactly("| A | rollcall | 2, 1 | 375 | 1,000 | 2.67 | 3,000 | 1,000 | 0.33"
                        + " | 3.0 | 3.0 | 1.00 | 4.0 | 4.0 | 1.00 |");
    }
}
