package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import dev.rollcall.bench.measure.MarkdownTable;
import dev.rollcall.bench.measure.Median;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;

/**
 * The table of a session: medians for each contender, and how many times the engine's costs its are, as the median over
 * pairs of runs.
 */
final class Comparison {
    private static final List<String> HEADER = List.of(
            "workload",
            "importer",
            "runs",
            "rows/s",
            "CPU µs/row",
            "wall ÷ Rollcall's",
            "CPU ÷ Rollcall's",
            "peak RSS MB",
            "heap after GC MB",
            "file MB",
            "file MB meanwhile");

    private final List<Session.Result> results;
    private final MarkdownTable table = new MarkdownTable(2, HEADER);

    private Comparison(List<Session.Result> results) {
        this.results = results;
    }

    static String table(List<Session.Result> results) {
        Comparison comparison = new Comparison(results);
        for (Workload workload : Workload.values()) {
            Contender.all().forEach(contender -> comparison.add(workload, contender));
        }
        return comparison.table.toString();
    }

    private void add(Workload workload, Contender contender) {
        List<Measurement> measured = Session.measurements(results, workload, contender);
        if (measured.isEmpty()) {
            return;
        }
        List<Pair> pairs = pairs(workload, contender);
        table.row(List.of(
                workload.name(),
                contender.label(),
                Integer.toString(measured.size()),
                MarkdownTable.number(0, Median.of(measured, Measurement::perSecond)),
                MarkdownTable.number(0, Median.of(measured, Measurement::cpuMicrosPerRow)),
                ratio(pairs, Measurement::wallSeconds),
                ratio(pairs, Measurement::cpuSeconds),
                MarkdownTable.megabytes(Median.of(measured, Measurement::peakResidentBytes)),
                MarkdownTable.megabytes(Median.of(measured, Measurement::peakAfterGcBytes)),
                MarkdownTable.megabytes(Median.of(measured, Measurement::fileBytes)),
                MarkdownTable.megabytes(Median.of(measured, Measurement::largestFileBytes))));
    }

    /** Engine and contender of the same run. */
    private record Pair(Measurement engine, Measurement contender) {
        double times(ToDoubleFunction<Measurement> cost) {
            return cost.applyAsDouble(contender) / cost.applyAsDouble(engine);
        }
    }

    private static String ratio(List<Pair> pairs, ToDoubleFunction<Measurement> cost) {
        return pairs.isEmpty() ? "" : MarkdownTable.ratio(Median.of(pairs, pair -> pair.times(cost)));
    }

    private List<Pair> pairs(Workload workload, Contender contender) {
        List<Pair> pairs = new ArrayList<>();
        for (Session.Result result : results) {
            if (result.is(workload, contender)) {
                Optional<Session.Result> engine = results.stream()
                        .filter(other -> other.run() == result.run() && other.is(workload, Contender.ROLLCALL))
                        .findFirst();
                engine.ifPresent(other -> pairs.add(new Pair(other.measurement(), result.measurement())));
            }
        }
        return pairs;
    }
}
