package dev.rollcall.spec;

import java.time.Instant;
import java.util.List;

import dev.rollcall.manage.Resubscription;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The opt-outs since a time, with their reasons (checklist F-75). */
class OptOutRecordExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("email", "email status");
    private static final Identifier ANN = Identifier.email("ann@example.com");

    private List<OptOutRecord> since(Instant time) {
        return engine.suppressions().optedOutSince(time, 0, 100);
    }

    private List<Status> reasons() {
        return since(Instant.EPOCH).stream().map(OptOutRecord::status).toList();
    }

    @Test
    void f75SuppressionsSinceATimeAreReturnedWithTheirReason() {
        run(
                ImportOptions.builder(),
                HEADER,
                List.of("ann@example.com", "unsubscribed"),
                List.of("bob@example.com", "complained"),
                List.of("cid@example.com", "active"));

        assertThat(since(Instant.EPOCH))
                .extracting(OptOutRecord::address)
                .containsExactly(ANN, Identifier.email("bob@example.com"));
        assertThat(reasons()).containsExactly(Status.UNSUBSCRIBED, Status.COMPLAINED);
        assertThat(since(Instant.EPOCH)).extracting(OptOutRecord::importId).doesNotContainNull();
        assertThat(since(Instant.now().plusSeconds(3_600))).isEmpty();
    }

    @Test
    void f75EachOptOutIsReturnedOnceAndAStrongerOneAgain() {
        ImportOptions.Builder inOrder = ImportOptions.builder().set(MatchRules.DUPLICATES, Duplicates.IN_ORDER);
        run(
                inOrder,
                HEADER,
                List.of("ann@example.com", "active"),
                List.of("ann@example.com", "unsubscribed"),
                List.of("ann@example.com", "unsubscribed"));
        run(inOrder, HEADER, List.of("ann@example.com", "unsubscribed"));
        assertThat(reasons()).containsExactly(Status.UNSUBSCRIBED);

        run(inOrder, HEADER, List.of("ann@example.com", "complained"));
        assertThat(reasons()).containsExactly(Status.UNSUBSCRIBED, Status.COMPLAINED);
    }

    @Test
    void f75AnErasedPersonStaysSuppressedAndANewOwnerAddsNoOptOut() {
        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", "unsubscribed"));
        engine.contacts().erase(ANN);
        assertThat(reasons()).containsExactly(Status.UNSUBSCRIBED);

        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", ""));
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(reasons()).containsExactly(Status.UNSUBSCRIBED);
    }

    @Test
    void f75AResubscribedAddressIsNoLongerSuppressed() {
        engine.contacts().unsubscribe(ANN);
        assertThat(since(Instant.EPOCH)).extracting(OptOutRecord::importId).containsOnlyNulls();

        engine.contacts().resubscribe(ANN, Resubscription.of(new ResubscribeGrant("desk", "called us", "ticket 4711")));

        assertThat(reasons()).isEmpty();
    }

    @Test
    void f75AContactStatusSuppressesAllAddressesAndAListOnlyItself() {
        long news = engine.lists().create("News").id();
        run(
                ImportOptions.builder(),
                List.of("email", "phone", "contact_status"),
                List.of("ann@example.com", "+442071234567", ""));
        engine.contacts().unsubscribe(ANN, news);
        assertThat(since(Instant.EPOCH)).extracting(OptOutRecord::listId).containsExactly(news);

        run(ImportOptions.builder(), List.of("email", "contact_status"), List.of("ann@example.com", "off"));

        assertThat(since(Instant.EPOCH))
                .extracting(OptOutRecord::address)
                .containsExactly(ANN, ANN, Identifier.phone("+442071234567"));
    }

    @Test
    void f75ARowWithSeveralOptOutsIsReturnedOnceWithTheStrongest() {
        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", "active"));

        run(
                ImportOptions.builder().map("delete", Target.parse("delete")),
                List.of("email", "contact_status", "email status", "delete"),
                List.of("ann@example.com", "off", "complained", "perhaps"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(reasons()).containsExactly(Status.COMPLAINED);
    }

    @Test
    void pagesSkipResubscribedAddressesAndAreStillFull() {
        for (String name : List.of("a", "b", "c", "d")) {
            engine.contacts().unsubscribe(Identifier.email(name + "@example.com"));
        }
        engine.contacts()
                .resubscribe(
                        Identifier.email("b@example.com"),
                        Resubscription.of(new ResubscribeGrant("desk", "called us", "ticket 4711")));

        List<OptOutRecord> first = engine.suppressions().optedOutSince(Instant.EPOCH, 0, 2);
        List<OptOutRecord> second =
                engine.suppressions().optedOutSince(Instant.EPOCH, first.get(1).id(), 2);

        assertThat(first)
                .extracting(closed -> closed.address().key())
                .containsExactly("a@example.com", "c@example.com");
        assertThat(second).extracting(closed -> closed.address().key()).containsExactly("d@example.com");
    }
}
