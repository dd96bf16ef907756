package dev.rollcall.bench.together;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentHistoryTest {
    private static final Subject ANN = new Subject(1, null);

    private final ConsentHistory history = new ConsentHistory();

    private void optOut(boolean done) {
        history.during(true, List.of(ANN), all -> done);
    }

    private void grant(boolean done) {
        history.during(false, List.of(ANN), all -> done);
    }

    private boolean mustBeClosed() {
        return history.mustBeClosed(ANN, history.now(), history.now());
    }

    private boolean mustBeOpen() {
        return history.mustBeOpen(ANN, history.now(), history.now());
    }

    @Test
    void anOptedOutSubjectMustBeClosedUntilAGrant() {
        assertThat(mustBeClosed()).isFalse();

        optOut(true);
        assertThat(mustBeClosed()).isTrue();

        grant(true);
        assertThat(mustBeClosed()).isFalse();
        assertThat(mustBeOpen()).isTrue();

        optOut(true);
        assertThat(mustBeClosed()).isTrue();
        assertThat(mustBeOpen()).isFalse();
    }

    @Test
    void aCallThatDidNothingHasNoEffect() {
        optOut(false);
        assertThat(mustBeClosed()).isFalse();

        optOut(true);
        grant(false);
        assertThat(mustBeClosed()).isTrue();
        assertThat(mustBeOpen()).isFalse();
    }

    @Test
    void theOrderOfOverlappingCallsIsUnknown() {
        history.during(false, List.of(ANN), all -> {
            optOut(true);
            assertThat(mustBeClosed()).isFalse();
            return true;
        });

        assertThat(mustBeClosed()).isFalse();
        assertThat(mustBeOpen()).isFalse();
    }

    @Test
    void aLookUpDuringAnOptOutMayFindEitherState() {
        long before = history.now();
        optOut(true);

        assertThat(history.mustBeClosed(ANN, before, history.now())).isFalse();
    }

    @Test
    void aListIsASubjectOfItsOwn() {
        optOut(true);

        assertThat(history.mustBeClosed(new Subject(1, 7L), history.now(), history.now()))
                .isFalse();
    }
}
