package dev.rollcall.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.pipeline.TallyJson;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The state that a store may have after the process of an import was killed: a checkpoint, row records and contacts of
 * the same rows, and the contacts as an import of those rows alone would have left them.
 */
public final class KilledImport {
    private static final int MANY = 1_000_000;

    private KilledImport() {}

    /**
     * Compares {@code store}, in which one import of {@code file} with all of its rows kept was killed.
     *
     * @param before makes copies of what the store held before
     * @return how many rows are in the store
     */
    public static long compare(Supplier<OracleStore> before, ContactStore store, RandomImport file) {
        List<ImportRecord> killed = store.journal().history(MANY).stream()
                .filter(record -> record.options().equals(file.options().toJson()))
                .toList();
        if (killed.isEmpty() || killed.get(0).checkpoint() == null) {
            assertSame(OracleStore.of(store), before.get(), Set.of());
            return 0;
        }
        return compare(before, store, file, killed.get(0));
    }

    private static long compare(
            Supplier<OracleStore> before, ContactStore store, RandomImport file, ImportRecord record) {
        List<RowRecord> recorded = store.journal().rows(record.id(), 0, MANY);
        Tally tally = TallyJson.read(record.checkpoint());
        assertThat(tally.rows()).as("rows of the checkpoint").isEqualTo(recorded.size());
        assertThat(tally.outcomes()).as("outcomes of the checkpoint").isEqualTo(outcomes(recorded));
        if (record.status() == ImportStatus.FINISHED) {
            assertThat(recorded).hasSameSizeAs(file.rows());
            assertThat(tally.kept()).isTrue();
        }
        OracleStore expected = before.get();
        OracleStore actual = OracleStore.of(store);
        if (!tally.kept()) {
            assertSame(actual, expected, Set.of());
            return 0;
        }
        OracleResult result = OracleImport.run(
                        expected,
                        file.header(),
                        recorded.stream()
                                .map(row -> file.rows().get((int) row.number() - 1))
                                .toList(),
                        file.options(),
                        record.submittedAt(),
                        record.id())
                .renumbered(recorded.stream().map(RowRecord::number).toList());
        assertThat(ImportFacts.rows(store, before.get(), actual, record.id()))
                .as("rows")
                .isEqualTo(ImportFacts.rows(result, file.options().keptRows()));
        assertSame(actual, expected, expected.touchedBySeveral());
        return recorded.size();
    }

    private static Map<Outcome, Long> outcomes(List<RowRecord> rows) {
        return rows.stream().collect(Collectors.groupingBy(RowRecord::outcome, Collectors.counting()));
    }

    /** Compares the lines that differ only, since thousands do not. */
    private static void assertSame(OracleStore actual, OracleStore expected, Set<String> blurred) {
        List<String> is = lines(actual, blurred);
        List<String> shouldBe = lines(expected, blurred);
        List<String> surplus = without(is, shouldBe);
        List<String> missing = without(shouldBe, is);
        assertThat(surplus.isEmpty() && missing.isEmpty())
                .as("in the store, but not expected: %s%nexpected, but not in the store: %s", surplus, missing)
                .isTrue();
        assertThat(is).hasSameSizeAs(shouldBe);
    }

    private static List<String> lines(OracleStore store, Set<String> blurred) {
        return List.of(store.lines(blurred::contains).split("\n(?! )"));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> left = new TreeSet<>(lines);
        left.removeAll(Set.copyOf(others));
        return List.copyOf(left);
    }
}
