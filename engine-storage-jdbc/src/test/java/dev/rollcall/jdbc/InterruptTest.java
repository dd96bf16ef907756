package dev.rollcall.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.internal.h2.FileDatabase;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Interrupts the caller of each public call at every point at which the call uses the database file: the thread stays
 * interrupted, the result is correct, and the store keeps working.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptTest {
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("support", "asked by phone", "call 17");

    @TempDir
    Path folder;

    /** A public call, made with the address of a stored contact and an unused name. */
    private enum Call {
        RUN((engine, names) -> imported(engine, names, false)),
        RUN_ATOMIC((engine, names) -> imported(engine, names, true)),
        FIND((engine, names) -> engine.contacts().find(names.known()).isPresent()),
        SCAN((engine, names) ->
                !engine.contacts().scan(ContactFilter.all(), 0, 10).isEmpty()),
        UNSUBSCRIBE((engine, names) -> engine.contacts().unsubscribe(names.known()) && isClosed(engine, names)),
        RESUBSCRIBE((engine, names) -> engine.contacts().resubscribe(names.known(), Resubscription.of(GRANT))
                == Resubscription.Result.CONTACT_ADDED),
        ERASE((engine, names) -> engine.contacts().erase(names.known())
                && engine.contacts().find(names.known()).isEmpty()),
        SUPPRESS((engine, names) -> {
            engine.suppressions().suppress(names.known(), null);
            return !engine.suppressions().find(names.known()).isEmpty();
        }),
        SUPPRESSIONS((engine, names) ->
                engine.suppressions().scan(SuppressionFilter.all(), 0, 10).isEmpty()),
        OPTED_OUT_SINCE((engine, names) ->
                engine.suppressions().optedOutSince(Instant.EPOCH, 0, 10).size() >= 0),
        CREATE_LIST((engine, names) -> {
            engine.lists().create(names.unused());
            return engine.lists().find(names.unused()).isPresent();
        }),
        CREATE_FIELD((engine, names) -> {
            engine.fields().create(names.unused(), FieldType.TEXT);
            return engine.fields().find(names.unused()).isPresent();
        }),
        DELETE_FIELD((engine, names) -> {
            engine.fields().create(names.unused(), FieldType.TEXT);
            engine.fields().delete(names.unused());
            return engine.fields().find(names.unused()).isEmpty();
        }),
        HAND_OUT((engine, names) -> engine.confirmations().handOut(confirmation -> {}) == 0),
        HISTORY((engine, names) -> engine.imports().history(3).size() <= 3);

        private final BiFunction<ImportEngine, Names, Boolean> call;

        Call(BiFunction<ImportEngine, Names, Boolean> call) {
            this.call = call;
        }
    }

    private record Names(Identifier known, String unused) {}

    private static boolean isClosed(ImportEngine engine, Names names) {
        return engine.contacts().find(names.known()).orElseThrow().channels().values().stream()
                .allMatch(state -> state.status().isClosed());
    }

    /** Runs an import; returns whether its report agrees with the journal and with the stored contacts. */
    private static boolean imported(ImportEngine engine, Names names, boolean atomic) {
        ImportReport report;
        List<List<String>> rows = List.of(
                List.of(names.known().key()), List.of("b" + names.known().key()));
        try {
            report = engine.run(ImportRequest.of(
                    HostRows.of(List.of("email"), rows),
                    ImportOptions.builder()
                            .chunkRows(1)
                            .set(GuardRules.ALL_OR_NOTHING, atomic)
                            .build()));
        } catch (ImportException failed) {
            report = failed.report();
            assertThat(failed).hasMessageContaining("interrupted");
            assertThat(report.status()).isEqualTo(ImportStatus.FAILED);
        }
        boolean interrupted = Thread.interrupted();
        boolean second =
                engine.contacts().find(Identifier.email(rows.get(1).get(0))).isPresent();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return engine.imports().report(report.importId()).orElseThrow().equals(report)
                && second == (report.kept() != Committed.NONE && report.inserted() == 1);
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptAtAnyPointOfACallIsKeptAndTheResultIsCorrect(Call call) {
        InterruptingDatabase database = new InterruptingDatabase(FileDatabase.open(folder.resolve("contacts")));
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.open(database, Clock.systemUTC()))) {
            long points = points(call, engine, database);
            for (long point = 0; point <= points; point++) {
                Names names = names(engine);
                if (point == 0) {
                    Thread.currentThread().interrupt();
                }
                database.interrupt(Thread.currentThread(), point);
                boolean correct;
                try {
                    correct = call.call.apply(engine, names);
                } catch (StoreException refused) {
                    // a refused call returns no result
                    correct = true;
                }
                boolean kept = Thread.interrupted();

                assertThat(correct).as("%s is true at point %s", call, point).isTrue();
                assertThat(kept || point > database.points())
                        .as("the interrupt of %s at point %s is kept", call, point)
                        .isTrue();
            }
        }
    }

    private static Names names(ImportEngine engine) {
        String unique = UUID.randomUUID().toString();
        Identifier known = Identifier.email(unique + "@example.com");
        engine.run(ImportRequest.of(HostRows.of(List.of("email"), List.of(List.of(known.key())))));
        return new Names(known, unique);
    }

    private static long points(Call call, ImportEngine engine, InterruptingDatabase database) {
        Names names = names(engine);
        database.interrupt(Thread.currentThread(), Long.MAX_VALUE);
        assertThat(call.call.apply(engine, names)).isTrue();
        return database.points();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSUBSCRIBE", "RUN"})
    void anInterruptDuringCloseIsKeptAndTheFileIsIntact(Call call) {
        for (boolean before : new boolean[] {true, false}) {
            Path name = folder.resolve("closed-" + before);
            InterruptingDatabase database = new InterruptingDatabase(FileDatabase.open(name));
            Names names;
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.open(database, Clock.systemUTC()))) {
                names = names(engine);
                assertThat(call.call.apply(engine, names)).isTrue();
                if (before) {
                    Thread.currentThread().interrupt();
                }
                database.interrupt(Thread.currentThread(), 1);
            }
            assertThat(Thread.interrupted()).isTrue();

            try (ImportEngine again = ImportEngine.on(JdbcContactStore.h2File(name))) {
                assertThat(again.contacts().find(names.known())).isPresent();
            }
        }
    }

    @Test
    void anInterruptedThreadCanOpenAStoreAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        JdbcContactStore store = JdbcContactStore.h2File(folder.resolve("contacts"));
        assertThat(Thread.interrupted()).isTrue();

        store.close();
    }
}
