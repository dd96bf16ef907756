package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import dev.rollcall.bench.measure.MarkdownTable;
import dev.rollcall.bench.measure.Median;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;

/**
 * The table of a session: medians for each contender, and their costs as multiples of those of the engine, as the
 * median over pairs of runs. Cold and warm are beside each other if both were measured; sizes are those of cold
 * imports.
 */
final class Comparison {
    private static final List<String> TIMES = List.of("rows/s", "CPU µs/row", "wall ÷ Rollcall's", "CPU ÷ Rollcall's");
    private static final List<String> SIZES =
            List.of("peak RSS MB", "heap after GC MB", "file MB", "file MB meanwhile");

    private final List<SessionResult> results;
    private final List<JvmState> states;
    private final MarkdownTable table;

    private Comparison(List<SessionResult> results) {
        this.results = results;
        this.states = JvmState.in(results);
        this.table = new MarkdownTable(2, header(states));
    }

    static String table(List<SessionResult> results) {
        Comparison comparison = new Comparison(results);
        for (Workload workload : Workload.values()) {
            Contender.all().forEach(contender -> comparison.add(workload, contender));
        }
        return comparison.table.toString();
    }

    private static List<String> header(List<JvmState> states) {
        List<String> header = new ArrayList<>(List.of("workload", "importer", "runs"));
        for (String time : TIMES) {
            header.addAll(states.size() == 1 ? List.of(time) : List.of(time + " cold", "warm"));
        }
        header.addAll(SIZES);
        return header;
    }

    private void add(Workload workload, Contender contender) {
        List<Measurement> cold = measured(JvmState.COLD, workload, contender);
        if (cold.isEmpty()) {
            return;
        }
        Function<JvmState, List<Measurement>> measured = state -> measured(state, workload, contender);
        Function<JvmState, List<Pair>> pairs = state -> pairs(state, workload, contender);
        List<String> cells = new ArrayList<>();
        cells.add(workload.name());
        cells.add(contender.label());
        cells.add(Integer.toString(cold.size()));
        inEachState(cells, state -> number(measured.apply(state), Measurement::perSecond));
        inEachState(cells, state -> number(measured.apply(state), Measurement::cpuMicrosPerRow));
        inEachState(cells, state -> ratio(pairs.apply(state), Measurement::wallSeconds));
        inEachState(cells, state -> ratio(pairs.apply(state), Measurement::cpuSeconds));
        cells.add(MarkdownTable.megabytes(Median.of(cold, Measurement::peakResidentBytes)));
        cells.add(MarkdownTable.megabytes(Median.of(cold, Measurement::peakAfterGcBytes)));
        cells.add(MarkdownTable.megabytes(Median.of(cold, Measurement::fileBytes)));
        cells.add(MarkdownTable.megabytes(Median.of(cold, Measurement::largestFileBytes)));
        table.row(cells);
    }

    private void inEachState(List<String> cells, Function<JvmState, String> cell) {
        states.forEach(state -> cells.add(cell.apply(state)));
    }

    private List<Measurement> measured(JvmState state, Workload workload, Contender contender) {
        return Session.measurements(results, workload, contender, state);
    }

    private static String number(List<Measurement> measured, ToDoubleFunction<Measurement> value) {
        return MarkdownTable.number(0, Median.of(measured, value));
    }

    /** Engine and contender of the same run. */
    private record Pair(List<Measurement> engine, List<Measurement> contender) {
        double times(ToDoubleFunction<Measurement> cost) {
            return Median.of(contender, cost) / Median.of(engine, cost);
        }
    }

    private static String ratio(List<Pair> pairs, ToDoubleFunction<Measurement> cost) {
        return pairs.isEmpty() ? "" : MarkdownTable.ratio(Median.of(pairs, pair -> pair.times(cost)));
    }

    private List<Pair> pairs(JvmState state, Workload workload, Contender contender) {
        List<Pair> pairs = new ArrayList<>();
        for (SessionResult result : results) {
            if (result.is(workload, contender)) {
                Optional<SessionResult> engine = results.stream()
                        .filter(other -> other.run() == result.run() && other.is(workload, Contender.ROLLCALL))
                        .findFirst();
                engine.ifPresent(other -> pairs.add(new Pair(state.of(other), state.of(result))));
            }
        }
        return pairs;
    }
}
