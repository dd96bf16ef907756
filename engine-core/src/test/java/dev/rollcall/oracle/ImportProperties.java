package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** The laws about one file, each for one seed. */
public final class ImportProperties {
    private final TestStores stores;

    public ImportProperties(TestStores stores) {
        this.stores = stores;
    }

    /** The result of an import, without ids and times. */
    private record Done(ImportReport report, String rows, String store) {}

    private Done run(RandomImport drawn, ContactStore store) {
        RandomImport file = drawn.on(store);
        return run(file, file.source(), store);
    }

    private static Done run(RandomImport file, RowSource source, ContactStore store) {
        OracleStore before = OracleStore.of(store);
        ImportReport report = EngineUnderTest.run(store, source, file);
        OracleStore after = OracleStore.of(store);
        return new Done(
                report,
                ImportFacts.rows(store, before, after, report.importId()),
                ImportFacts.masked(after.lines(name -> true), report));
    }

    private ContactStore filled(long seed) {
        ContactStore store = stores.fresh();
        new RandomImports(seed).fill(store);
        return store;
    }

    private static RandomImport allKept(RandomImport file) {
        return file.with(file.options().toBuilder()
                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                .build());
    }

    /** A part of a file, or an extended file, may trip a guard that the file itself does not. */
    private static RandomImport unguarded(RandomImport file) {
        return file.with(file.options().toBuilder()
                .set(GuardRules.ALL_OR_NOTHING, false)
                .set(GuardRules.MAX_CONTACTS, null)
                .set(GuardRules.MAX_FAULTED_SHARE, null)
                .set(GuardRules.MAX_CHANGED_SHARE, null)
                .set(GuardRules.MAX_BLANKED_SHARE, null)
                .set(GuardRules.MAX_LOWERED_STATUSES, null)
                .set(GuardRules.MAX_CHANGED_IDENTIFIERS, null)
                .build());
    }

    /** Other rows may change the findings of the whole file, and so the reading of a row. */
    private static RandomImport withoutFindings(RandomImport file) {
        return file.with(file.options().toBuilder()
                .set(DateRules.DETECT, false)
                .set(IdentifierRules.ROUNDED, true)
                .set(IdentifierRules.PLACEHOLDERS, Set.of("null", "none"))
                .build());
    }

    /** Law 2, and law 1: the engine does what the oracle does. */
    public void engineEqualsOracle(long seed) {
        ContactStore store = filled(seed);
        compare(store, new RandomImports(seed).next().on(store));
    }

    /** Runs the import on both sides and compares everything; returns what the oracle expected. */
    static OracleResult compare(ContactStore store, RandomImport file) {
        return compare(store, file.source(), file);
    }

    /** The same for {@code file} read from {@code source}. */
    static OracleResult compare(ContactStore store, RowSource source, RandomImport file) {
        OracleStore expected = OracleStore.of(store);
        OracleStore before = OracleStore.of(store);
        ImportReport report = EngineUnderTest.run(store, source, file);
        OracleResult result = OracleImport.run(
                expected,
                file.header().stream().map(String::strip).toList(),
                file.rows(),
                file.options(),
                report.startedAt(),
                report.importId());
        OracleStore actual = OracleStore.of(store);
        String about = file.toString();
        if (result.status != ImportStatus.FINISHED) {
            // nothing of it is stored
            expected = before;
        }
        Set<String> blurred = expected.touchedBySeveral();
        assertThat(ImportFacts.end(report)).as("end of\n" + about).isEqualTo(ImportFacts.end(result));
        assertThat(ImportFacts.rows(store, before, actual, report.importId()))
                .as("rows of\n" + about)
                .isEqualTo(ImportFacts.rows(result, file.options().keptRows()));
        assertThat(ImportFacts.counters(report)).as("report of\n" + about).isEqualTo(ImportFacts.counters(result));
        assertThat(actual.lines(blurred::contains))
                .as("store after\n" + about)
                .isEqualTo(expected.lines(blurred::contains));
        assertThat(report.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("law 1")
                .isEqualTo(file.rows().size());
        return result;
    }

    /** Law 2: chunks are invisible. */
    public void sameForEveryChunkSize(long seed) {
        RandomImport file = allKept(new RandomImports(seed).next());
        Done whole = null;
        for (int size : new int[] {1000, 1, 2, 7}) {
            Done done = run(file.with(file.options().toBuilder().chunkRows(size).build()), filled(seed));
            whole = whole == null ? done : whole;
            same(done, whole, "in chunks of " + size + "\n" + file);
        }
    }

    private static void same(Done done, Done expected, String about) {
        assertThat(done.rows()).as("rows " + about).isEqualTo(expected.rows());
        assertThat(ImportFacts.counters(done.report()))
                .as("report " + about)
                .isEqualTo(ImportFacts.counters(expected.report()));
        assertThat(done.store()).as("store " + about).isEqualTo(expected.store());
    }

    /** With duplicates IN_ORDER, a file has the same result as its two halves. */
    public void sameWhenSplit(long seed) {
        RandomImports random = new RandomImports(seed);
        RandomImport drawn = withoutFindings(unguarded(allKept(random.next())));
        if (drawn.guessesIds()) {
            // a second import knows the ids that the first one assigned; one whole import does not
            return;
        }
        RandomImport file = drawn.with(drawn.options().toBuilder()
                .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                .build());
        int at = random.nextInt(file.rows().size() + 1);
        Done whole = run(file, filled(seed));
        ContactStore store = filled(seed);
        file = file.on(store);
        Done first = run(file.with(file.rows().subList(0, at)), store);
        Done second = run(file.with(file.rows().subList(at, file.rows().size())), store);
        assertThat(ImportFacts.unnumbered(ImportFacts.masked(second.store(), first.report(), second.report())))
                .as("split after row " + at + " of\n" + file)
                .isEqualTo(ImportFacts.unnumbered(whole.store()));
        Map<Outcome, Long> outcomes = new HashMap<>(first.report().outcomes());
        second.report().outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        Map<FaultCode, Long> faults = new HashMap<>(first.report().faults());
        second.report().faults().forEach((code, count) -> faults.merge(code, count, Long::sum));
        assertThat(outcomes).as(file.toString()).isEqualTo(whole.report().outcomes());
        assertThat(faults).as(file.toString()).isEqualTo(whole.report().faults());
    }

    /** Law 5, for the files that it covers. */
    public boolean sameFileAgainChangesNothing(long seed) {
        ContactStore store = filled(seed);
        RandomImport file = allKept(new RandomImports(seed).next()).on(store);
        OracleResult result = compare(store, file);
        if (!RepeatedFile.isCovered(result, file.options(), OracleStore.of(store))) {
            return false;
        }
        String before = OracleStore.of(store).lines(name -> false);
        ImportReport again = EngineUnderTest.run(store, file);
        for (RowRecord row : store.journal().rows(again.importId(), 0, 100_000)) {
            Outcome first = result.lines.get((int) row.number() - 1).outcome();
            assertThat(RepeatedFile.mayFollow(first, row.outcome()))
                    .as("row " + row.number() + ", " + first + ", again " + row + "\n" + file)
                    .isTrue();
        }
        assertThat(OracleStore.of(store).lines(name -> false))
                .as("imported again\n" + file)
                .isEqualTo(before);
        return true;
    }

    /** A row without a valid identifier is INVALID and changes no other row. */
    public void rowWithoutIdentifierChangesNoOther(long seed) {
        RandomImports random = new RandomImports(seed);
        RandomImport file = withoutFindings(unguarded(allKept(random.next())));
        ContactStore store = filled(seed);
        List<Object> added = random.rowWithoutIdentifier(file, store);
        int at = random.nextInt(file.rows().size() + 1);
        Done without = run(file, store);
        List<List<Object>> rows = new ArrayList<>(file.rows());
        rows.add(at, added);
        Done with = run(file.with(rows), filled(seed));
        List<String> others = new ArrayList<>(with.rows().lines().toList());
        assertThat(others.remove(at))
                .as(file.toString())
                .startsWith((at + 1) + " INVALID")
                .containsAnyOf("missing_identifier", "invalid_");
        assertThat(unnumbered(others))
                .as("row " + (at + 1) + " " + added + " put into\n" + file)
                .isEqualTo(unnumbered(without.rows().lines().toList()));
        assertThat(ImportFacts.unnumbered(with.store()))
                .as("row " + (at + 1) + " " + added + " put into\n" + file)
                .isEqualTo(ImportFacts.unnumbered(without.store()));
    }

    private static List<String> unnumbered(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceFirst("^\\d+ ", "")
                        .replaceFirst(" of \\d+", "")
                        .replaceFirst("\\(row \\d+\\)", ""))
                .toList();
    }

    /** The same table as CSV text. */
    public boolean csvGivesTheSame(long seed) {
        RandomImport drawn = allKept(new RandomImports(seed).next());
        if (!drawn.textOnly()) {
            return false;
        }
        RandomImport file = drawn.even();
        Done rows = run(file, filled(seed));
        ContactStore store = filled(seed);
        file = file.on(store);
        Done csv = run(file, EngineUnderTest.csv(file.csv()), store);
        String about = "as CSV\n" + file.csv() + "\n" + file;
        assertThat(csv.rows()).as("rows " + about).isEqualTo(rows.rows());
        assertThat(csv.report().outcomes())
                .as("report " + about)
                .isEqualTo(rows.report().outcomes());
        assertThat(csv.store()).as("store " + about).isEqualTo(rows.store());
        return true;
    }

    /** The same for a file with rows that have other widths, are blank or are damaged. */
    public boolean csvEqualsOracle(long seed) {
        ContactStore store = filled(seed);
        RandomImport drawn = new RandomImports(seed).next().on(store);
        if (!drawn.textOnly()) {
            return false;
        }
        RandomCsv csv = new RandomCsv(new Random(seed), drawn);
        try {
            compare(store, csv.source(), csv.expected());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nread from\n" + csv.text(), e);
        }
        return true;
    }

    /** Options and reports survive their JSON, and the journal holds both. */
    public void jsonRoundTrip(long seed) {
        ContactStore store = filled(seed);
        RandomImport file = new RandomImports(seed).next().on(store);
        ImportReport report = EngineUnderTest.run(store, file);
        assertThat(ImportReport.fromJson(report.toJson())).isEqualTo(report);
        assertThat(ImportOptions.fromJson(file.options().toJson())).isEqualTo(file.options());
        ImportRecord journalled = store.journal().find(report.importId()).orElseThrow();
        assertThat(journalled.status()).isEqualTo(report.status());
        assertThat(journalled.submittedAt()).isEqualTo(report.startedAt());
        assertThat(ImportOptions.fromJson(journalled.options())).isEqualTo(file.options());
        assertThat(ImportReport.fromJson(journalled.report()).outcomes()).isEqualTo(report.outcomes());
    }
}
