package dev.rollcall.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.fault.Severity;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * A report for a person: the number of rows by outcome, the problems, and where to look further.
 *
 * @param source the name of the source
 * @param examples the first faults, as many as are to be shown
 * @param faultsCommand the command that lists all faults, or null if no rows were stored
 */
record ReportText(
        ImportReport report,
        String source,
        List<RowFault> examples,
        @Nullable String faultsCommand) {
    /** The number of faults that are shown as examples. */
    static final int EXAMPLES = 10;

    private static final int LINE_WIDTH = 100;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        lines.addAll(keptLines());
        lines.addAll(outcomeLines());
        lines.addAll(faultLines("Faults", Severity.ERROR));
        lines.addAll(faultLines("Warnings", Severity.WARNING));
        lines.addAll(exampleLines());
        lines.addAll(remarks());
        return lines;
    }

    private String headline() {
        return beginning()
                + Printable.of(source)
                + " in "
                + Figures.time(report.duration())
                + (report.rows() == 0 ? "" : ", " + Figures.rate(report.rows() * 1e9 / nanos()));
    }

    private String beginning() {
        if (report.rejection() != null) {
            return "Rejected: ";
        }
        return report.status() == ImportStatus.FINISHED ? "Imported " : "Not finished: ";
    }

    /** Returns the lines without which the counts below would be misunderstood. */
    private List<String> keptLines() {
        List<String> lines = new ArrayList<>();
        if (report.kept() == Committed.NONE) {
            String reason = report.rejection();
            lines.add("Nothing of it was kept" + (reason == null ? "." : ": " + Printable.of(reason) + "."));
            lines.add("What follows is what would have been.");
            if (report.optOutsNotApplied() > 0) {
                lines.add("Opt-outs were not applied either: those of "
                        + Figures.count(report.optOutsNotApplied(), "row") + ".");
            }
        }
        report.warnings().forEach(warning -> lines.add("Warning: " + Printable.of(warning) + "."));
        report.notes().forEach(note -> lines.add("Note: " + Printable.of(note.message()) + "."));
        return lines;
    }

    private long nanos() {
        return Math.max(1, report.duration().toNanos());
    }

    private List<String> outcomeLines() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                counts.put(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
            }
        }
        counts.put("total", report.rows());
        List<String> lines = new ArrayList<>(table(counts, Map.of()));
        if (report.changedIdentifiers() > 0) {
            lines.add("  identifiers changed  " + Figures.count(report.changedIdentifiers()));
        }
        return lines;
    }

    private List<String> faultLines(String title, Severity severity) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, String> remedies = new LinkedHashMap<>();
        report.faults().forEach((code, count) -> {
            if (code.severity() == severity) {
                counts.put(code.toString(), count);
                remedies.put(code.toString(), Remedy.of(code));
            }
        });
        return counts.isEmpty() ? List.of() : titled(title, table(counts, remedies));
    }

    private static List<String> table(Map<String, Long> counts, Map<String, String> remarks) {
        int nameWidth = width(counts.keySet().stream().toList());
        int countWidth = width(counts.values().stream().map(Figures::count).toList());
        String format = "  %-" + nameWidth + "s  %" + countWidth + "s  %s";
        List<String> lines = new ArrayList<>();
        counts.forEach(
                (name, count) -> lines.add(format.formatted(name, Figures.count(count), remarks.getOrDefault(name, ""))
                        .stripTrailing()));
        return lines;
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }

    private List<String> exampleLines() {
        if (examples.isEmpty()) {
            return List.of();
        }
        String title = examples.size() < faultCount()
                ? "The first " + examples.size() + " of " + Figures.count(faultCount())
                : "Where";
        return titled(
                title, examples.stream().map(example -> "  " + example.line()).toList());
    }

    private long faultCount() {
        return report.faults().values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<String> titled(String title, List<String> lines) {
        List<String> titled = new ArrayList<>(List.of("", title));
        titled.addAll(lines);
        return titled;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(""));
        remarks.addAll(named("Columns used", described(report.columns())));
        remarks.addAll(named("Columns ignored", report.ignoredColumns()));
        remarks.addAll(named("Lists created", report.createdLists()));
        remarks.addAll(named("Fields created", report.createdFields()));
        if (faultCount() > 0) {
            remarks.add(
                    faultsCommand == null
                            ? "Which rows have faults is not on file."
                            : "All " + Figures.count(faultCount(), "fault") + ": " + Printable.of(faultsCommand));
        }
        return remarks;
    }

    private static List<String> described(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .toList();
    }

    /** Returns a title with names after it, on as many lines as they need. */
    private static List<String> named(String title, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("%-16s ".formatted(title + ":"));
        String comma = "";
        for (String name : names) {
            String printable = Printable.of(name);
            if (!comma.isEmpty() && line.length() + printable.length() + 3 > LINE_WIDTH) {
                lines.add(line.append(',').toString());
                line = new StringBuilder(" ".repeat(17));
                comma = "";
            }
            line.append(comma).append(printable);
            comma = ", ";
        }
        lines.add(line.toString());
        return lines;
    }
}
