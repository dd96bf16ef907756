package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.RowRetention;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.RowFact;
import dev.rollcall.store.RowRecord;

/** The facts of an import that are compared, as text: those of the engine and those of the oracle. */
final class ImportFacts {
    private static final Pattern WITH = Pattern.compile(".*: contact (\\d+)");

    private ImportFacts() {}

    /**
     * The kept row records, with the contacts by their names in {@code after}, or in {@code before} where they are
     * deleted.
     */
    static String rows(ContactStore store, OracleStore before, OracleStore after, UUID importId) {
        return store.journal().rows(importId, 0, 100_000).stream()
                .map(row -> row(row, before, after))
                .collect(Collectors.joining("\n"));
    }

    private static String row(RowRecord row, OracleStore before, OracleStore after) {
        String contact = null;
        if (row.contactId() != null && !row.outcome().isRefused()) {
            contact = name(row.contactId(), before, after);
        }
        return row(
                        row.number(),
                        row.outcome(),
                        row.inserted(),
                        row.duplicateOf(),
                        contact,
                        row.faults().stream()
                                .map(fault -> fault(fault, before, after))
                                .sorted()
                                .toList())
                + (row.cells() == null ? "" : " with its cells")
                + facts(row.facts());
    }

    private static String name(long id, OracleStore before, OracleStore after) {
        OracleContact was = before.byId(id);
        OracleContact is = after.byId(id);
        return is != null ? is.name() : was != null ? was.name() : "gone";
    }

    private static String facts(Set<RowFact> facts) {
        return facts.isEmpty() ? "" : " " + new TreeSet<>(facts);
    }

    /** Columns are compared for faults of cells only; the rules name none for faults of rows. */
    private static String fault(Fault fault, OracleStore before, OracleStore after) {
        Matcher with = WITH.matcher(String.valueOf(fault.detail()));
        String detail = fault.code() == FaultCode.DUPLICATE_IN_FILE
                ? " (" + fault.detail() + ")"
                : with.matches() ? " with " + name(Long.parseLong(with.group(1)), before, after) : "";
        return fault(fault.code(), fault.severity(), fault.column()) + detail;
    }

    private static String fault(FaultCode code, Severity severity, String column) {
        boolean ofCell = code.name().startsWith("INVALID_")
                || code == FaultCode.TEXT_TOO_LONG
                || code == FaultCode.TAG_LIMIT
                || code == FaultCode.LIST_NAMED_TWICE
                || code == FaultCode.READ_ONLY
                || code == FaultCode.CONSENT_NOT_RECORDED
                || code == FaultCode.STATUS_NOT_CHANGED;
        return new OracleFault(code, severity, ofCell ? column : null, null).toString();
    }

    private static String row(
            long number, Outcome outcome, boolean inserted, Long duplicateOf, String contact, List<String> faults) {
        return number + " " + outcome + (inserted ? " as new" : "") + (duplicateOf == null ? "" : " of " + duplicateOf)
                + (contact == null ? "" : " [" + contact + "]") + (faults.isEmpty() ? "" : " " + faults);
    }

    static String rows(OracleResult result, RowRetention kept) {
        List<String> lines = new ArrayList<>();
        for (OracleResult.Line line : result.lines) {
            boolean refused = line.outcome().isRefused();
            boolean withCells = refused || line.faults().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
            List<String> faults = line.faults().stream()
                    .map(fault -> fault(fault.code(), fault.severity(), fault.column())
                            + (fault.code() == FaultCode.DUPLICATE_IN_FILE ? " (row " + line.duplicateOf() + ")" : "")
                            + (fault.with() == null
                                    ? ""
                                    : " with " + fault.with().shown()))
                    .sorted()
                    .toList();
            if (kept == RowRetention.ALL || kept == RowRetention.REFUSED && (refused || !faults.isEmpty())) {
                lines.add(row(
                                line.number(),
                                line.outcome(),
                                line.outcome() == Outcome.INSERTED,
                                line.duplicateOf(),
                                line.contact() == null ? null : line.contact().shown(),
                                faults)
                        + (withCells ? " with its cells" : "")
                        + facts(line.facts()));
            }
        }
        return String.join("\n", lines);
    }

    /** The end of the import, and the part of it that is in the store. */
    static String end(ImportReport report) {
        return end(
                report.status(),
                report.kept(),
                report.rejection() != null,
                report.optOutsNotApplied(),
                report.warnings());
    }

    static String end(OracleResult result) {
        boolean kept = result.status == ImportStatus.FINISHED;
        return end(
                result.status,
                kept ? Committed.ALL : Committed.NONE,
                !kept,
                kept ? 0 : result.optOuts,
                result.overLimit ? List.of("Addresses overlimit for current period") : List.of());
    }

    private static String end(
            ImportStatus status, Committed kept, boolean rejected, long optOuts, List<String> warnings) {
        return status + " kept " + kept + (rejected ? " rejected" : "") + ", opt-outs not applied " + optOuts + ", "
                + warnings;
    }

    static String counters(ImportReport report) {
        Map<String, String> columns = new TreeMap<>();
        report.columns().forEach((column, target) -> columns.put(column, target.toLowerCase(Locale.ROOT)));
        return counters(
                report.rows(),
                report.outcomes(),
                report.faults(),
                report.createdLists(),
                report.createdFields().stream().map(OracleText::key).toList(),
                columns,
                report.ignoredColumns());
    }

    static String counters(OracleResult result) {
        return counters(
                result.lines.size(),
                result.outcomes(),
                result.faults(),
                result.createdLists,
                result.createdFields,
                result.columns,
                result.ignoredColumns);
    }

    /** Columns that are mapped to nothing may or may not count as ignored. */
    private static String counters(
            long rows,
            Map<Outcome, Long> outcomes,
            Map<FaultCode, Long> faults,
            Iterable<String> lists,
            Iterable<String> fields,
            Map<String, String> columns,
            List<String> ignored) {
        Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
        outcomes.forEach((outcome, count) -> counted.merge(outcome, count, Long::sum));
        counted.values().removeIf(count -> count == 0);
        Map<String, String> fed = new TreeMap<>(columns);
        fed.values().removeIf("ignore"::equals);
        TreeSet<String> left = new TreeSet<>(ignored);
        columns.forEach((column, target) -> {
            if (target.equals("ignore")) {
                left.remove(column);
            }
        });
        left.remove("internal");
        return "rows " + rows + "\noutcomes " + counted + "\nfaults " + new TreeMap<>(faults) + "\ncreated lists "
                + sorted(lists) + "\ncreated fields " + sorted(fields) + "\ncolumns " + fed + "\nignored columns "
                + left;
    }

    private static TreeSet<String> sorted(Iterable<String> texts) {
        TreeSet<String> sorted = new TreeSet<>();
        texts.forEach(sorted::add);
        return sorted;
    }

    /**
     * {@code store} without the rows that ask for confirmations, which differ if a file is split or gets one row more.
     */
    static String unnumbered(String store) {
        return store.replaceAll("(?m)^(confirmation .*) row \\d+$", "$1");
    }

    /** {@code text} without the parts that differ from run to run: the import's id and its instant. */
    static String masked(String text, ImportReport... reports) {
        String masked = text;
        for (ImportReport report : reports) {
            masked = masked.replace(report.importId().toString(), "IMPORT")
                    .replace(report.startedAt().toString(), "NOW");
        }
        return masked;
    }
}
