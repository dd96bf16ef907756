package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

import dev.rollcall.bench.measure.MarkdownTable;
import dev.rollcall.bench.measure.Median;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;

/** The medians of two sessions beside each other, for what both have measured. */
final class SessionTable {
    private static final List<String> HEADER = List.of(
            "workload",
            "importer",
            "runs A, B",
            "rows/s A",
            "B",
            "B ÷ A",
            "CPU µs/row A",
            "B",
            "B ÷ A",
            "peak RSS MB A",
            "B",
            "B ÷ A",
            "file MB A",
            "B",
            "B ÷ A");

    private SessionTable() {}

    static String of(List<Session.Result> a, List<Session.Result> b) {
        MarkdownTable table = new MarkdownTable(2, HEADER);
        for (Workload workload : Workload.values()) {
            for (Contender contender : Contender.all()) {
                List<Measurement> before = Session.measurements(a, workload, contender);
                List<Measurement> after = Session.measurements(b, workload, contender);
                if (!before.isEmpty() && !after.isEmpty()) {
                    table.row(row(workload, contender, before, after));
                }
            }
        }
        return table.toString();
    }

    private static List<String> row(
            Workload workload, Contender contender, List<Measurement> before, List<Measurement> after) {
        List<String> cells = new ArrayList<>();
        cells.add(workload.name());
        cells.add(contender.label());
        cells.add(before.size() + ", " + after.size());
        add(cells, before, after, Measurement::perSecond, value -> MarkdownTable.number(0, value));
        add(cells, before, after, Measurement::cpuMicrosPerRow, value -> MarkdownTable.number(0, value));
        add(cells, before, after, Measurement::peakResidentBytes, MarkdownTable::megabytes);
        add(cells, before, after, Measurement::fileBytes, MarkdownTable::megabytes);
        return cells;
    }

    private static void add(
            List<String> cells,
            List<Measurement> before,
            List<Measurement> after,
            ToDoubleFunction<Measurement> value,
            DoubleFunction<String> text) {
        double a = Median.of(before, value);
        double b = Median.of(after, value);
        cells.add(text.apply(a));
        cells.add(text.apply(b));
        cells.add(MarkdownTable.ratio(b / a));
    }
}
