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
import dev.rollcall.source.RowSource;
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
 * An interrupt of the caller at every point of every public call at which a database file is asked for something: the
 * thread stays interrupted, what the call says is true, and the store works on.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptTest {
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("support", "asked by phone", "call 17");

    @TempDir
    Path folder;

    /** A call: with the address of a contact that is there, and a name that is free. */
    private enum Call {
        RUN((engine, at) -> imported(engine, at, false)),
        RUN_AS_A_WHOLE((engine, at) -> imported(engine, at, true)),
        FIND((engine, at) -> engine.contacts().find(at.known()).isPresent()),
        SCAN((engine, at) -> !engine.contacts().scan(ContactFilter.all(), 0, 10).isEmpty()),
        UNSUBSCRIBE((engine, at) -> engine.contacts().unsubscribe(at.known()) && isClosed(engine, at)),
        RESUBSCRIBE((engine, at) -> engine.contacts().resubscribe(at.known(), Resubscription.of(GRANT))
                == Resubscription.Result.CONTACT_ADDED),
        ERASE((engine, at) -> engine.contacts().erase(at.known())
                && engine.contacts().find(at.known()).isEmpty()),
        REFUSE((engine, at) -> {
            engine.suppressions().suppress(at.known(), null);
            return !engine.suppressions().find(at.known()).isEmpty();
        }),
        SUPPRESSIONS((engine, at) ->
                engine.suppressions().scan(SuppressionFilter.all(), 0, 10).isEmpty()),
        OPTED_OUT_SINCE((engine, at) ->
                engine.suppressions().optedOutSince(Instant.EPOCH, 0, 10).size() >= 0),
        CREATE_LIST((engine, at) -> {
            engine.lists().create(at.free());
            return engine.lists().find(at.free()).isPresent();
        }),
        CREATE_FIELD((engine, at) -> {
            engine.fields().create(at.free(), FieldType.TEXT);
            return engine.fields().find(at.free()).isPresent();
        }),
        DELETE_FIELD((engine, at) -> {
            engine.fields().create(at.free(), FieldType.TEXT);
            engine.fields().delete(at.free());
            return engine.fields().find(at.free()).isEmpty();
        }),
        HAND_OUT((engine, at) -> engine.confirmations().handOut(asked -> {}) == 0),
        HISTORY((engine, at) -> engine.imports().history(3).size() <= 3);

        private final BiFunction<ImportEngine, At, Boolean> call;

        Call(BiFunction<ImportEngine, At, Boolean> call) {
            this.call = call;
        }
    }

    private record At(Identifier known, String free) {}

    private static boolean isClosed(ImportEngine engine, At at) {
        return engine.contacts().find(at.known()).orElseThrow().channels().values().stream()
                .allMatch(state -> state.status().isClosed());
    }

    /** Whether what the import says of itself is what is kept of it. */
    private static boolean imported(ImportEngine engine, At at, boolean asAWhole) {
        ImportReport report;
        List<List<String>> rows =
                List.of(List.of(at.known().key()), List.of("b" + at.known().key()));
        try {
            report = engine.run(ImportRequest.of(
                    RowSource.ofRows(List.of("email"), rows),
                    ImportOptions.builder()
                            .chunkRows(1)
                            .set(GuardRules.ALL_OR_NOTHING, asAWhole)
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
    void anInterruptAtAnyPointOfACallIsKeptAndWhatTheCallSaysIsTrue(Call call) {
        InterruptingDatabase database = new InterruptingDatabase(FileDatabase.open(folder.resolve("contacts")));
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.open(database, Clock.systemUTC()))) {
            long points = points(call, engine, database);
            for (long point = 0; point <= points; point++) {
                At at = at(engine);
                if (point == 0) {
                    Thread.currentThread().interrupt();
                }
                database.interrupt(Thread.currentThread(), point);
                boolean said;
                try {
                    said = call.call.apply(engine, at);
                } catch (StoreException refused) {
                    // nothing is said then
                    said = true;
                }
                boolean kept = Thread.interrupted();

                assertThat(said).as("%s is true at point %s", call, point).isTrue();
                assertThat(kept || point > database.points())
                        .as("the interrupt of %s at point %s is kept", call, point)
                        .isTrue();
            }
        }
    }

    private static At at(ImportEngine engine) {
        String unique = UUID.randomUUID().toString();
        Identifier known = Identifier.email(unique + "@example.com");
        engine.run(ImportRequest.of(RowSource.ofRows(List.of("email"), List.of(List.of(known.key())))));
        return new At(known, unique);
    }

    private static long points(Call call, ImportEngine engine, InterruptingDatabase database) {
        At at = at(engine);
        database.interrupt(Thread.currentThread(), Long.MAX_VALUE);
        assertThat(call.call.apply(engine, at)).isTrue();
        return database.points();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSUBSCRIBE", "RUN"})
    void anInterruptWhileTheStoreIsClosedIsKeptAndTheFileIsWhole(Call call) {
        for (boolean before : new boolean[] {true, false}) {
            Path name = folder.resolve("closed-" + before);
            InterruptingDatabase database = new InterruptingDatabase(FileDatabase.open(name));
            At at;
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.open(database, Clock.systemUTC()))) {
                at = at(engine);
                assertThat(call.call.apply(engine, at)).isTrue();
                if (before) {
                    Thread.currentThread().interrupt();
                }
                database.interrupt(Thread.currentThread(), 1);
            }
            assertThat(Thread.interrupted()).isTrue();

            try (ImportEngine again = ImportEngine.on(JdbcContactStore.h2File(name))) {
                assertThat(again.contacts().find(at.known())).isPresent();
            }
        }
    }

    @Test
    void aStoreIsOpenedByAThreadThatIsInterruptedWhichStaysSo() {
        Thread.currentThread().interrupt();
        JdbcContactStore store = JdbcContactStore.h2File(folder.resolve("contacts"));
        assertThat(Thread.interrupted()).isTrue();

        store.close();
    }
}
