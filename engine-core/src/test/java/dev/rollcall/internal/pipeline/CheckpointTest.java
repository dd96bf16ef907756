package dev.rollcall.internal.pipeline;

import java.util.List;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.model.Identifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckpointTest {
    private static final Identifier KEY = Identifier.email("m@example.org");

    private static final Seed SEED = Seed.random();

    private static @Nullable Identifier key(ImportPosition position) {
        return position.byKey() == null ? null : position.byKey().key();
    }

    private static void assertReadBack(ImportPosition position) {
        String checkpoint = TallyJson.write(Tally.zero(), SEED, position);
        assertThat(TallyJson.readPosition(checkpoint, row -> key(position))).isEqualTo(position);
        assertThat(TallyJson.readSeed(checkpoint)).isEqualTo(SEED);
        assertThat(TallyJson.read(checkpoint)).isEqualTo(Tally.zero());
    }

    @Test
    void everyPositionIsReadBackFromItsCheckpoint() {
        assertReadBack(ImportPosition.BEGINNING);
        assertReadBack(new ImportPosition(null, 9_000_000_000L));
        assertReadBack(new ImportPosition(ImportPosition.ByKey.BEGINNING, 0));
        assertReadBack(new ImportPosition(new ImportPosition.ByKey(null, 17, List.of(), false), 0));
        assertReadBack(new ImportPosition(
                new ImportPosition.ByKey(KEY, 9_000_000_001L, List.of(3L, 9_000_000_000L), true), 5));
    }

    @Test
    void aCheckpointHoldsNoKey() {
        ImportPosition position = new ImportPosition(new ImportPosition.ByKey(KEY, 17, List.of(3L), false), 0);

        assertThat(TallyJson.write(Tally.zero(), SEED, position)).doesNotContain(KEY.key(), "example", "EMAIL");
    }

    @Test
    void aCheckpointWithoutAPositionIsBeforeTheFirstRow() {
        assertThat(TallyJson.readPosition("{}", row -> KEY)).isEqualTo(ImportPosition.BEGINNING);
    }

    @Test
    void aPassHasPassedRowsOfLesserKeysAndEarlierRowsOfItsKey() {
        ImportPosition.ByKey position = new ImportPosition.ByKey(KEY, 10, List.of(), true);
        assertThat(position.hasPassed(null, 99)).isTrue();
        assertThat(position.hasPassed(Identifier.email("l@example.org"), 99)).isTrue();
        assertThat(position.hasPassed(KEY, 10)).isTrue();
        assertThat(position.hasPassed(KEY, 11)).isFalse();
        assertThat(position.hasPassed(Identifier.email("n@example.org"), 1)).isFalse();
        assertThat(ImportPosition.ByKey.BEGINNING.hasPassed(null, 1)).isFalse();
    }

    @Test
    void theLastRowIsDeferredOnlyIfItIsTheLastOfTheDeferredRows() {
        assertThat(ImportPosition.ByKey.BEGINNING.isDeferred()).isFalse();
        assertThat(new ImportPosition.ByKey(KEY, 10, List.of(12L, 10L), false).isDeferred())
                .isTrue();
        assertThat(new ImportPosition.ByKey(KEY, 10, List.of(10L, 12L), false).isDeferred())
                .isFalse();
    }
}
