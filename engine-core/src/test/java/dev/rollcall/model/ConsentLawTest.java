package dev.rollcall.model;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static dev.rollcall.model.Status.ACTIVE;
import static dev.rollcall.model.Status.COMPLAINED;
import static dev.rollcall.model.Status.FORWARDED;
import static dev.rollcall.model.Status.INACTIVE;
import static dev.rollcall.model.Status.NEW;
import static dev.rollcall.model.Status.PENDING;
import static dev.rollcall.model.Status.SUPPRESSED;
import static dev.rollcall.model.Status.UNSUBSCRIBED;
import static org.assertj.core.api.Assertions.assertThat;

/** Rulings. */
class ConsentLawTest {
    private static final List<Status> OPEN = List.of(NEW, ACTIVE, INACTIVE);
    private static final List<Status> WAITING = List.of(PENDING, FORWARDED);
    private static final List<Status> CLOSED = List.of(UNSUBSCRIBED, SUPPRESSED, COMPLAINED);

    @Test
    void openChangesToAnyOpenAndAnyClosedButNotToWaiting() {
        for (Status stored : OPEN) {
            OPEN.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(requested));
            CLOSED.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(requested));
            WAITING.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(stored));
        }
    }

    @Test
    void waitingChangesToClosedOnly() {
        for (Status stored : WAITING) {
            OPEN.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(stored));
            WAITING.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(stored));
            CLOSED.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(requested));
        }
    }

    @Test
    void closedChangesToStrongerClosedOnly() {
        for (Status stored : CLOSED) {
            OPEN.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(stored));
            WAITING.forEach(requested ->
                    assertThat(ConsentLaw.settle(stored, requested)).isEqualTo(stored));
        }
        assertThat(ConsentLaw.settle(UNSUBSCRIBED, SUPPRESSED)).isEqualTo(SUPPRESSED);
        assertThat(ConsentLaw.settle(SUPPRESSED, COMPLAINED)).isEqualTo(COMPLAINED);
        assertThat(ConsentLaw.settle(COMPLAINED, SUPPRESSED)).isEqualTo(COMPLAINED);
        assertThat(ConsentLaw.settle(SUPPRESSED, UNSUBSCRIBED)).isEqualTo(SUPPRESSED);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aContactWithAnOptedOutAddressStartsClosed(Status requested) {
        CLOSED.forEach(optOut ->
                assertThat(ConsentLaw.start(requested, optOut).isClosed()).isTrue());
        assertThat(ConsentLaw.start(requested, null)).isEqualTo(requested);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aContactWithAWaitingAddressStartsPendingUnlessClosedOrGranted(Status requested) {
        assertThat(ConsentLaw.start(requested, PENDING)).isEqualTo(requested.isClosed() ? requested : PENDING);
        assertThat(ConsentLaw.start(requested, PENDING, false)).isEqualTo(requested.isClosed() ? requested : PENDING);
        assertThat(ConsentLaw.start(requested, PENDING, true))
                .isEqualTo(OPEN.contains(requested) || requested.isClosed() ? requested : PENDING);
    }

    @Test
    void waitingIsWeakerThanEveryClosedStatus() {
        CLOSED.forEach(closed -> {
            assertThat(ConsentLaw.stronger(PENDING, closed)).isEqualTo(closed);
            assertThat(ConsentLaw.stronger(closed, PENDING)).isEqualTo(closed);
        });
    }
}
