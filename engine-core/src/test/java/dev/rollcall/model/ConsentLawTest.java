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
            OPEN.forEach(asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(asked));
            CLOSED.forEach(asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(asked));
            WAITING.forEach(
                    asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(stored));
        }
    }

    @Test
    void waitingChangesToClosedOnly() {
        for (Status stored : WAITING) {
            OPEN.forEach(asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(stored));
            WAITING.forEach(
                    asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(stored));
            CLOSED.forEach(asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(asked));
        }
    }

    @Test
    void closedChangesToStrongerClosedOnly() {
        for (Status stored : CLOSED) {
            OPEN.forEach(asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(stored));
            WAITING.forEach(
                    asked -> assertThat(ConsentLaw.settle(stored, asked)).isEqualTo(stored));
        }
        assertThat(ConsentLaw.settle(UNSUBSCRIBED, SUPPRESSED)).isEqualTo(SUPPRESSED);
        assertThat(ConsentLaw.settle(SUPPRESSED, COMPLAINED)).isEqualTo(COMPLAINED);
        assertThat(ConsentLaw.settle(COMPLAINED, SUPPRESSED)).isEqualTo(COMPLAINED);
        assertThat(ConsentLaw.settle(SUPPRESSED, UNSUBSCRIBED)).isEqualTo(SUPPRESSED);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void whoeverTakesAnOptedOutAddressStartsClosed(Status asked) {
        CLOSED.forEach(
                optOut -> assertThat(ConsentLaw.start(asked, optOut).isClosed()).isTrue());
        assertThat(ConsentLaw.start(asked, null)).isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void whoeverTakesAnAddressThatWaitsStartsPendingOrClosed(Status asked) {
        assertThat(ConsentLaw.start(asked, PENDING)).isEqualTo(asked.isClosed() ? asked : PENDING);
        assertThat(ConsentLaw.start(asked, PENDING, false)).isEqualTo(asked.isClosed() ? asked : PENDING);
        assertThat(ConsentLaw.start(asked, PENDING, true))
                .isEqualTo(OPEN.contains(asked) || asked.isClosed() ? asked : PENDING);
    }

    @Test
    void waitingIsWeakerThanEveryClosedStatus() {
        CLOSED.forEach(closed -> {
            assertThat(ConsentLaw.stronger(PENDING, closed)).isEqualTo(closed);
            assertThat(ConsentLaw.stronger(closed, PENDING)).isEqualTo(closed);
        });
    }
}
