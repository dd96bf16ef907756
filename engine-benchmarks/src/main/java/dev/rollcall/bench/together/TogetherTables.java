package dev.rollcall.bench.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.rollcall.bench.measure.MarkdownTable;

/** The results of runs, as Markdown. */
final class TogetherTables {
    private static final List<String> IMPORTS = List.of(
            "imports",
            "runs",
            "failed runs",
            "imports",
            "kept as a whole",
            "rejected",
            "rows",
            "longest wait ms",
            "without stalls",
            "in largest chunks");
    private static final List<String> HOST = List.of(
            "host",
            "opt-outs taken",
            "of these deferred",
            "not taken",
            "slowest opt-out ms",
            "without stalls",
            "erasures",
            "grants",
            "other edits",
            "edits refused",
            "slowest edit ms",
            "look-ups, scans",
            "seen closed",
            "slowest look-up ms");

    private final Map<StoreKind, Figures> byStore;
    private final Figures all = new Figures();

    TogetherTables(Map<StoreKind, Figures> byStore) {
        this.byStore = byStore;
        byStore.values().forEach(all::add);
    }

    boolean areGood() {
        return all.sum(Counted.FAILED_RUNS) == 0;
    }

    @Override
    public String toString() {
        MarkdownTable imports = new MarkdownTable(1, IMPORTS);
        MarkdownTable host = new MarkdownTable(1, HOST);
        byStore.forEach((store, figures) -> {
            imports.row(imports(store.label(), figures));
            host.row(host(store.label(), figures));
        });
        imports.row(imports("all", all));
        host.row(host("all", all));
        return imports + "\n" + host;
    }

    private static List<String> imports(String label, Figures figures) {
        List<String> cells = new ArrayList<>(List.of(label));
        for (Counted counted : List.of(
                Counted.RUNS,
                Counted.FAILED_RUNS,
                Counted.IMPORTS,
                Counted.KEPT_AS_A_WHOLE,
                Counted.REJECTED,
                Counted.ROWS)) {
            cells.add(count(figures, counted));
        }
        cells.add(millis(figures, Longest.WAIT_MILLIS));
        cells.add(millis(figures, Longest.WAIT_MILLIS_WITHOUT_STALLS));
        cells.add(MarkdownTable.number(1, figures.most(Longest.WAIT_IN_CHUNKS)));
        return cells;
    }

    private static List<String> host(String label, Figures figures) {
        return List.of(
                label,
                count(figures, Counted.OPT_OUTS),
                count(figures, Counted.DEFERRED),
                count(figures, Counted.OPT_OUTS_NOT_TAKEN),
                millis(figures, Longest.OPT_OUT_MILLIS),
                millis(figures, Longest.OPT_OUT_MILLIS_WITHOUT_STALLS),
                count(figures, Counted.ERASURES),
                count(figures, Counted.GRANTS),
                count(figures, Counted.OTHER_EDITS),
                count(figures, Counted.EDITS_REFUSED),
                millis(figures, Longest.EDIT_MILLIS),
                count(figures, Counted.LOOK_UPS),
                count(figures, Counted.SEEN_CLOSED),
                millis(figures, Longest.LOOK_UP_MILLIS));
    }

    private static String millis(Figures figures, Longest longest) {
        return MarkdownTable.number(0, figures.most(longest));
    }

    private static String count(Figures figures, Counted counted) {
        return MarkdownTable.number(0, (double) figures.sum(counted));
    }
}
