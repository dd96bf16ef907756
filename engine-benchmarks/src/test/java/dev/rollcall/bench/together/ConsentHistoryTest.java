package dev.rollcall.bench.together;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentHistoryTest {
    private static final Subject ANN = new Subject(1, null);

    private final ConsentHistory history = new ConsentHistory();

    private void optOut(boolean taken) {
        history.during(true, List.of(ANN), all -> taken);
    }

    private void letIn(boolean done) {
        history.during(false, List.of(ANN), all -> done);
    }

    private boolean mustBeClosed() {
        return history.mustBeClosed(ANN, history.now(), history.now());
    }

    private boolean mustBeOpen() {
        return history.mustBeOpen(ANN, history.now(), history.now());
    }

    @Test
    void whoHasOptedOutMustBeClosedUntilAGrantIsGiven() {
        assertThat(mustBeClosed()).isFalse();

        optOut(true);
        assertThat(mustBeClosed()).isTrue();

        letIn(true);
        assertThat(mustBeClosed()).isFalse();
        assertThat(mustBeOpen()).isTrue();

        optOut(true);
        assertThat(mustBeClosed()).isTrue();
        assertThat(mustBeOpen()).isFalse();
    }

    @Test
    void whatWasNotTakenLeavesNoTrace() {
        optOut(false);
        assertThat(mustBeClosed()).isFalse();

        optOut(true);
        letIn(false);
        assertThat(mustBeClosed()).isTrue();
        assertThat(mustBeOpen()).isFalse();
    }

    @Test
    void ofCallsThatOverlapNobodyKnowsWhichCameFirst() {
        history.during(false, List.of(ANN), all -> {
            optOut(true);
            assertThat(mustBeClosed()).isFalse();
            return true;
        });

        assertThat(mustBeClosed()).isFalse();
        assertThat(mustBeOpen()).isFalse();
    }

    @Test
    void whoLooksWhileSomebodyOptsOutMayFindEither() {
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
