package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.MarkdownTable;
import dev.rollcall.bench.measure.Median;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;

/** The medians of two sessions beside each other, for what both have measured, in the states that both have. */
final class SessionTable {
    private final List<SessionResult> a;
    private final List<SessionResult> b;
    private final List<JvmState> states;

    private SessionTable(List<SessionResult> a, List<SessionResult> b) {
        this.a = a;
        this.b = b;
        this.states = JvmState.in(Stream.of(a, b).flatMap(List::stream).toList());
    }

    static String of(List<SessionResult> a, List<SessionResult> b) {
        return new SessionTable(a, b).table();
    }

    private String table() {
        MarkdownTable table = new MarkdownTable(2, header());
        for (Workload workload : Workload.values()) {
            for (Contender contender : Contender.all()) {
                List<Measurement> before = Session.measurements(a, workload, contender, JvmState.COLD);
                List<Measurement> after = Session.measurements(b, workload, contender, JvmState.COLD);
                if (!before.isEmpty() && !after.isEmpty()) {
                    table.row(row(workload, contender, before, after));
                }
            }
        }
        return table.toString();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("workload", "importer", "runs A, B"));
        for (String time : List.of("rows/s", "CPU µs/row")) {
            for (JvmState state : states) {
                String name = states.size() == 1 ? time : time + " " + state.label();
                header.addAll(List.of(name + " A", "B", "B ÷ A"));
            }
        }
        for (String size : List.of("peak RSS MB", "file MB")) {
            header.addAll(List.of(size + " A", "B", "B ÷ A"));
        }
        return header;
    }

    private List<String> row(
            Workload workload, Contender contender, List<Measurement> before, List<Measurement> after) {
        List<String> cells = new ArrayList<>();
        cells.add(workload.name());
        cells.add(contender.label());
        cells.add(before.size() + ", " + after.size());
        addInEachState(cells, workload, contender, Measurement::perSecond);
        addInEachState(cells, workload, contender, Measurement::cpuMicrosPerRow);
        add(cells, before, after, Measurement::peakResidentBytes, MarkdownTable::megabytes);
        add(cells, before, after, Measurement::fileBytes, MarkdownTable::megabytes);
        return cells;
    }

    private void addInEachState(
            List<String> cells, Workload workload, Contender contender, ToDoubleFunction<Measurement> value) {
        for (JvmState state : states) {
            add(
                    cells,
                    Session.measurements(a, workload, contender, state),
                    Session.measurements(b, workload, contender, state),
                    value,
                    number -> MarkdownTable.number(0, number));
        }
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
