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

    private static @Nullable Identifier key(ImportPosition place) {
        return place.byKey() == null ? null : place.byKey().key();
    }

    private static void assertReadBack(ImportPosition place) {
        String checkpoint = TallyJson.write(Tally.zero(), SEED, place);
        assertThat(TallyJson.readPosition(checkpoint, row -> key(place))).isEqualTo(place);
        assertThat(TallyJson.readSeed(checkpoint)).isEqualTo(SEED);
        assertThat(TallyJson.read(checkpoint)).isEqualTo(Tally.zero());
    }

    @Test
    void everyPlaceIsReadBackFromItsCheckpoint() {
        assertReadBack(ImportPosition.BEGINNING);
        assertReadBack(new ImportPosition(null, 9_000_000_000L));
        assertReadBack(new ImportPosition(ImportPosition.ByKey.BEGINNING, 0));
        assertReadBack(new ImportPosition(new ImportPosition.ByKey(null, 17, List.of(), false), 0));
        assertReadBack(new ImportPosition(
                new ImportPosition.ByKey(KEY, 9_000_000_001L, List.of(3L, 9_000_000_000L), true), 5));
    }

    @Test
    void aCheckpointHoldsNoKeyOfAnybody() {
        ImportPosition place = new ImportPosition(new ImportPosition.ByKey(KEY, 17, List.of(3L), false), 0);

        assertThat(TallyJson.write(Tally.zero(), SEED, place)).doesNotContain(KEY.key(), "example", "EMAIL");
    }

    @Test
    void aCheckpointThatNamesNoPlaceIsOneBeforeTheFirstRow() {
        assertThat(TallyJson.readPosition("{}", row -> KEY)).isEqualTo(ImportPosition.BEGINNING);
    }

    @Test
    void aPassHasComeToTheRowsOfLesserKeysAndToEarlierOnesOfItsOwn() {
        ImportPosition.ByKey place = new ImportPosition.ByKey(KEY, 10, List.of(), true);
        assertThat(place.hasPassed(null, 99)).isTrue();
        assertThat(place.hasPassed(Identifier.email("l@example.org"), 99)).isTrue();
        assertThat(place.hasPassed(KEY, 10)).isTrue();
        assertThat(place.hasPassed(KEY, 11)).isFalse();
        assertThat(place.hasPassed(Identifier.email("n@example.org"), 1)).isFalse();
        assertThat(ImportPosition.ByKey.BEGINNING.hasPassed(null, 1)).isFalse();
    }

    @Test
    void theLastRowIsPostponedOnlyIfItIsTheLastOfThem() {
        assertThat(ImportPosition.ByKey.BEGINNING.isDeferred()).isFalse();
        assertThat(new ImportPosition.ByKey(KEY, 10, List.of(12L, 10L), false).isDeferred())
                .isTrue();
        assertThat(new ImportPosition.ByKey(KEY, 10, List.of(10L, 12L), false).isDeferred())
                .isFalse();
    }
}
