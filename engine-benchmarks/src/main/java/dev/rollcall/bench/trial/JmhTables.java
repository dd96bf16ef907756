package dev.rollcall.bench.trial;

import java.util.List;
import java.util.Optional;

import dev.rollcall.bench.measure.MarkdownTable;

/** JMH's results as tables: score, error and what an operation allocates. */
final class JmhTables {
    private static final List<String> ONE = List.of("benchmark", "unit", "score", "±", "B/op");
    private static final List<String> TWO =
            List.of("benchmark", "unit", "score A", "± A", "score B", "± B", "B ÷ A", "B/op A", "B/op B", "B/op B ÷ A");

    private JmhTables() {}

    static String one(List<JmhResult> results) {
        MarkdownTable table = new MarkdownTable(2, ONE);
        for (JmhResult one : results) {
            table.row(List.of(
                    one.name(),
                    one.unit(),
                    score(one.score()),
                    score(one.error()),
                    MarkdownTable.number(0, one.allocated())));
        }
        return table.toString();
    }

    /** Returns a table in the order of {@code a}, followed by the results of {@code b} alone. */
    static String two(List<JmhResult> a, List<JmhResult> b) {
        MarkdownTable table = new MarkdownTable(2, TWO);
        for (JmhResult before : a) {
            table.row(row(before, counterpart(before, b).orElse(before.unmeasured())));
        }
        for (JmhResult after : b) {
            if (counterpart(after, a).isEmpty()) {
                table.row(row(after.unmeasured(), after));
            }
        }
        return table.toString();
    }

    private static Optional<JmhResult> counterpart(JmhResult one, List<JmhResult> others) {
        return others.stream()
                .filter(other -> other.name().equals(one.name()) && other.unit().equals(one.unit()))
                .findFirst();
    }

    private static List<String> row(JmhResult before, JmhResult after) {
        return List.of(
                before.name(),
                before.unit(),
                score(before.score()),
                score(before.error()),
                score(after.score()),
                score(after.error()),
                MarkdownTable.ratio(after.score() / before.score()),
                MarkdownTable.number(0, before.allocated()),
                MarkdownTable.number(0, after.allocated()),
                MarkdownTable.ratio(after.allocated() / before.allocated()));
    }

    private static String score(double value) {
        return MarkdownTable.number(3, value);
    }
}
