package dev.rollcall.bench.bounded;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.rollcall.bench.measure.MarkdownTable;
import dev.rollcall.bench.workload.OneSidedFile;

/** The measurements of the steps, as a Markdown table. */
final class BoundedTable {
    private static final List<String> HEADER = List.of(
            "file",
            "step",
            "temporary files MB",
            "rows",
            "s",
            "CPU s",
            "CPU µs/row",
            "peak RSS MB",
            "heap after GC MB",
            "live heap MB",
            "file MB",
            "file MB meanwhile");

    private final MarkdownTable table = new MarkdownTable(3, HEADER);

    void add(OneSidedFile file, BoundedStep step, BoundedMeasurement measured) {
        table.row(List.of(
                file.kind().label(),
                step.label(),
                temporary(measured.temporary()),
                MarkdownTable.number(0, (double) file.rows()),
                MarkdownTable.number(1, measured.wallSeconds()),
                MarkdownTable.number(1, measured.cpuSeconds()),
                MarkdownTable.number(1, measured.cpuSeconds() * 1e6 / file.rows()),
                megabytes(measured.peakResidentBytes()),
                megabytes(measured.peakAfterGcBytes()),
                megabytes(measured.peakLiveBytes()),
                megabytes(measured.fileBytes()),
                megabytes(measured.largestFileBytes())));
    }

    private static String temporary(Map<String, Long> bytes) {
        return bytes.entrySet().stream()
                .map(entry -> entry.getKey() + ' ' + megabytes(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String megabytes(long bytes) {
        return MarkdownTable.megabytes((double) bytes);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
