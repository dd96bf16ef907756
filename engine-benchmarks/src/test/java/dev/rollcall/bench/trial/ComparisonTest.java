package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.Workload;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    private static Session.Result result(int run, Contender contender, double seconds) {
        Measurement measurement = new Measurement(
                contender, 1_000, seconds, seconds, 1 << 20, 1 << 20, 1 << 20, Map.of(), new Contents(0, 0, 0, 0));
        return new Session.Result("s", new Session.Setting(1_000, "1g"), run, Workload.A, measurement);
    }

    @Test
    void ratiosAreMediansOfPairs() {
        List<Session.Result> results = new ArrayList<>();
        double[][] seconds = {{1, 2}, {10, 50}, {4, 12}};
        for (int run = 0; run < seconds.length; run++) {
            results.add(result(run, Contender.ROLLCALL, seconds[run][0]));
            results.add(result(run, Contender.JDBI_MERGE, seconds[run][1]));
        }
        results.add(result(9, Contender.ROLLCALL, 3));
        List<String> lines = Comparison.table(results).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).split(" +")).startsWith("A", "rollcall", "4", "292", "3.5", "3500");
        assertThat(lines.get(2).split(" +")).startsWith("A", "jdbi-merge", "3", "83", "12.0", "12000");
        assertThat(lines.get(3).split(" +"))
                .containsExactly("A", "ratio", "3", "3.00x", "3.00x", "3.00x", "1.00x", "1.00x", "1.00x");
    }
}
