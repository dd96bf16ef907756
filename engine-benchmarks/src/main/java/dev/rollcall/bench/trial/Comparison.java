package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import dev.rollcall.bench.workload.Workload;

/** The table of a session: medians for each contender, and how many times better the engine is, as the median over pairs of runs. */
final class Comparison {
    private final List<Session.Result> results;
    private final StringBuilder table = new StringBuilder();

    private Comparison(List<Session.Result> results) {
        this.results = results;
    }

    static String table(List<Session.Result> results) {
        Comparison comparison = new Comparison(results);
        comparison.table.append("%-10s%-12s%5s%12s%10s%12s%10s%14s%10s%n"
                .formatted(
                        "workload",
                        "importer",
                        "runs",
                        "rows/s",
                        "CPU s",
                        "CPU µs/row",
                        "heap MB",
                        "after GC MB",
                        "file MB"));
        for (Workload workload : Workload.values()) {
            comparison.medians(workload, Contender.ROLLCALL);
            comparison.medians(workload, Contender.JDBI_MERGE);
            comparison.ratios(workload);
        }
        return comparison.table.toString();
    }

    private void medians(Workload workload, Contender contender) {
        List<Measurement> measured = of(workload, contender).stream()
                .map(Session.Result::measurement)
                .toList();
        if (!measured.isEmpty()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s%-12s%5d%12.0f%10.1f%12.0f%10.1f%14.1f%10.1f%n",
                    workload,
                    contender.label(),
                    measured.size(),
                    median(measured, Measurement::perSecond),
                    median(measured, Measurement::cpuSeconds),
                    median(measured, one -> one.cpuSeconds() * 1e6 / one.rows()),
                    median(measured, one -> Figures.megabytes(one.peakHeapBytes())),
                    median(measured, one -> Figures.megabytes(one.peakAfterGcBytes())),
                    median(measured, one -> Figures.megabytes(one.fileBytes()))));
        }
    }

    /** Engine and peer of the same run. */
    private record Pair(Measurement engine, Measurement peer) {
        double timesLess(ToDoubleFunction<Measurement> cost) {
            return cost.applyAsDouble(peer) / cost.applyAsDouble(engine);
        }
    }

    private void ratios(Workload workload) {
        List<Pair> pairs = new ArrayList<>();
        for (Session.Result engine : of(workload, Contender.ROLLCALL)) {
            Optional<Session.Result> peer = of(workload, Contender.JDBI_MERGE).stream()
                    .filter(other -> other.run() == engine.run())
                    .findFirst();
            peer.ifPresent(other -> pairs.add(new Pair(engine.measurement(), other.measurement())));
        }
        if (!pairs.isEmpty()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s%-12s%5d%11.2fx%9.2fx%11.2fx%9.2fx%13.2fx%9.2fx%n",
                    workload,
                    "ratio",
                    pairs.size(),
                    median(pairs, pair -> pair.timesLess(Measurement::wallSeconds)),
                    median(pairs, pair -> pair.timesLess(Measurement::cpuSeconds)),
                    median(pairs, pair -> pair.timesLess(Measurement::cpuSeconds)),
                    median(pairs, pair -> pair.timesLess(Measurement::peakHeapBytes)),
                    median(pairs, pair -> pair.timesLess(Measurement::peakAfterGcBytes)),
                    median(pairs, pair -> pair.timesLess(Measurement::fileBytes))));
        }
    }

    private List<Session.Result> of(Workload workload, Contender contender) {
        return results.stream()
                .filter(result ->
                        result.workload() == workload && result.measurement().contender() == contender)
                .toList();
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : DoubleStream.of(sorted[middle - 1], sorted[middle]).average().orElseThrow();
    }
}
