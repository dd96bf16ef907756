package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.Committed;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;

import static org.assertj.core.api.Assertions.assertThat;

/** A watchdog receives the statistics of a file, and an import that it rejects is counted and not stored (F-84). */
public final class WatchdogProperties {
    private static final Set<FaultCode> OF_IDENTIFIERS = Set.of(
            FaultCode.INVALID_EMAIL,
            FaultCode.INVALID_PHONE,
            FaultCode.INVALID_EXTERNAL_ID,
            FaultCode.INVALID_ID,
            FaultCode.ADDRESS_CLEANED,
            FaultCode.PLACEHOLDER_IDENTIFIER,
            FaultCode.ROUNDED_IDENTIFIER,
            FaultCode.INVALID_MATCH_BY);

    private final TestStores stores;

    public WatchdogProperties(TestStores stores) {
        this.stores = stores;
    }

    /** Rejects every file; the oracle reads the same file. */
    public void rejectionStoresNothing(long seed) {
        ContactStore store = stores.fresh();
        new RandomImports(seed).fill(store);
        RandomImport file = new RandomImports(seed).next().on(store);
        String about = file.toString();
        OracleStore expected = OracleStore.of(store);
        String before = expected.lines(name -> false);
        List<FileStatistics> received = new ArrayList<>();
        ImportReport report = EngineUnderTest.run(
                store, ImportRequest.of(file.source(), file.options()).watchdog(statistics -> {
                    received.add(statistics);
                    return Optional.of("not this one");
                }));
        OracleResult result = OracleImport.run(
                expected,
                file.header().stream().map(String::strip).toList(),
                file.rows(),
                file.options(),
                report.startedAt(),
                report.importId());
        assertThat(received).as(about).containsExactly(statistics(result));
        assertThat(report.status()).as(about).isEqualTo(ImportStatus.REJECTED_BY_WATCHDOG);
        assertThat(report.kept()).as(about).isEqualTo(Committed.NONE);
        assertThat(report.optOutsNotApplied()).as(about).isEqualTo(result.optOuts);
        assertThat(report.faults()).as(about).isEqualTo(result.faults());
        assertThat(OracleStore.of(store).lines(name -> false)).as(about).isEqualTo(before);
    }

    private static FileStatistics statistics(OracleResult result) {
        Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
        faults.putAll(result.faults());
        faults.keySet().retainAll(OF_IDENTIFIERS);
        return new FileStatistics(
                result.lines.size(),
                result.withoutKey,
                result.lines.stream().filter(line -> line.duplicateOf() != null).count(),
                faults);
    }
}
