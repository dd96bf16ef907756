package dev.rollcall;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.options.TakenIdentifiers;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An identifier that rows of many keys share stops the import before its first row (ruling R-38). */
class SharedLimitTest {
    private static final String SWITCHBOARD = "+442079460000";

    private static RowSource people(int count) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // each person twice: keys are counted, not rows
            rows.add(List.of("p" + i % (count / 2) + "@example.org", SWITCHBOARD));
        }
        return HostRows.of(List.of("email", "work phone"), rows);
    }

    private static ImportOptions.Builder options() {
        return ImportOptions.builder().map("work phone", Target.phone());
    }

    @ParameterizedTest
    @EnumSource(ApplyOrder.class)
    void r38MoreThanTwentyKeysStopTheImportAndTheRefusalNamesARemedy(ApplyOrder order) {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            assertThatThrownBy(() -> engine.run(ImportRequest.of(
                            people(42),
                            options().set(RunRules.APPLY_ORDER, order).build())))
                    .isInstanceOfSatisfying(ImportException.class, refused -> {
                        assertThat(refused.report().status()).isEqualTo(ImportStatus.REJECTED_BY_WATCHDOG);
                        assertThat(refused.report().rows()).isZero();
                    })
                    .hasMessageContaining("'work phone'")
                    .hasMessageContaining("21 different")
                    .hasMessageContaining("--taken leave-off")
                    .hasMessageContaining("TakenIdentifiers.LEAVE_OFF")
                    .hasMessageContaining("--shared-limit")
                    .hasMessageNotContaining(SWITCHBOARD);
            assertThat(engine.contacts().find(Identifier.email("p0@example.org")))
                    .isEmpty();
        }
    }

    @Test
    void r38TwentyKeysAreAllowed() {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report =
                    engine.run(ImportRequest.of(people(40), options().build()));
            assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        }
    }

    @Test
    void r38TheLimitCanBeSetAndDoesNotApplyWithLeaveOffOrPresets() {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            engine.run(ImportRequest.of(
                    people(42), options().set(MatchRules.SHARED_LIMIT, 21).build()));
            engine.run(ImportRequest.of(
                    people(42),
                    options().set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF).build()));
        }
        for (ImportPreset preset : ImportPreset.values()) {
            assertThat(ImportOptions.builder(preset).build().match().limitsShared())
                    .isFalse();
        }
    }
}
