package dev.rollcall.internal.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.rollcall.ImportEngine;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeedInCheckpointTest {
    /** A way in which an import can run; each writes its checkpoints in another part of the code. */
    private enum Way {
        FILE_ORDER(options -> options),
        KEY_ORDER(options -> options.set(RunRules.APPLY_ORDER, ApplyOrder.KEY)),
        WITHOUT_SEARCH(options -> options.set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)),
        ALL_OR_NOTHING(options -> options.set(GuardRules.ALL_OR_NOTHING, true));

        private final UnaryOperator<ImportOptions.Builder> setting;

        Way(UnaryOperator<ImportOptions.Builder> setting) {
            this.setting = setting;
        }

        ImportRequest request() {
            List<List<String>> rows =
                    List.of(List.of("b@example.org"), List.of("a@example.org"), List.of("B@example.org"));
            return ImportRequest.of(
                    HostRows.of(List.of("email"), rows),
                    setting.apply(ImportOptions.builder().chunkRows(1)).build());
        }
    }

    private final List<Checkpoint> written = new ArrayList<>();
    private final InMemoryContactStore store = new InMemoryContactStore();

    /** The store, with every checkpoint that reaches it collected. */
    private ContactStore recording() {
        return recording(ContactStore.class, store);
    }

    private <T> T recording(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof Checkpoint checkpoint) {
                        written.add(checkpoint);
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof StoreTransaction begun
                                ? recording(StoreTransaction.class, begun)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckpointOfAnImportHoldsItsSeed(Way way) {
        ImportReport report = ImportEngine.on(recording()).run(way.request());

        assertThat(written).hasSizeGreaterThan(3);
        assertThat(TallyJson.read(written.get(0).state()).rows()).isZero();
        assertThat(written.stream().map(checkpoint -> TallyJson.readSeed(checkpoint.state())))
                .containsOnly(TallyJson.readSeed(written.get(0).state()));
        ImportRecord kept = store.journal().find(report.importId()).orElseThrow();
        assertThat(TallyJson.readSeed(kept.checkpoint()))
                .isEqualTo(TallyJson.readSeed(written.get(0).state()));
    }

    @Test
    void everyImportHasASeedOfItsOwn() {
        ImportEngine engine = ImportEngine.on(recording());
        engine.run(Way.FILE_ORDER.request());
        Seed first = TallyJson.readSeed(written.get(0).state());
        written.clear();
        engine.run(Way.FILE_ORDER.request());

        assertThat(TallyJson.readSeed(written.get(0).state())).isNotEqualTo(first);
    }

    private static Survey survey(ImportRequest request, Seed seed, boolean byKey) throws Exception {
        return SurveyPasses.run(
                request.source(),
                new SurveySettings(request.options(), new InMemoryContactStore(), List.of(), seed, byKey, 1 << 20),
                (rows, bytes) -> {});
    }

    @ParameterizedTest
    @EnumSource
    void aSurveyUsesThePassedSeed(Way way) throws Exception {
        Seed seed = Seed.random();
        try (Survey survey = survey(way.request(), seed, way == Way.KEY_ORDER)) {
            assertThat(survey.seed()).isEqualTo(seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noShownTextContainsTheSeed(Way way) throws Exception {
        ImportReport report = ImportEngine.on(recording()).run(way.request());

        Seed seed = TallyJson.readSeed(written.get(0).state());
        ImportRecord kept = store.journal().find(report.importId()).orElseThrow();
        assertThat(List.of(report.toJson(), report.toString(), kept.toString(), written.toString(), kept.options()))
                .noneMatch(text -> text.contains(seed.toHex()));
        try (Survey survey = survey(way.request(), seed, false)) {
            assertThat(survey.toString()).doesNotContain(seed.toHex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"seed\":null}", "{\"seed\":7}"})
    void aCheckpointWithoutASeedCannotBeResumedButItsTallyIsRead(String state) {
        assertThatThrownBy(() -> TallyJson.readSeed(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this checkpoint has no seed, so no import can go on from it");
        assertThat(TallyJson.read(state).rows()).isZero();
    }

    @Test
    void aDamagedCheckpointIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> TallyJson.readSeed("{\"seed\":\"00112233445566778899aabbccddeeff"))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(
                        refused -> assertThat(refused.getCause().getMessage()).doesNotContain("0011"));
        assertThatThrownBy(() -> TallyJson.readSeed("{\"seed\":\"0011\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0011");
    }
}
