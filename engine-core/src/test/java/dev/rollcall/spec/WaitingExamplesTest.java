package dev.rollcall.spec;

import java.time.Instant;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An address that waits for a confirmation keeps waiting, whichever contact has it (ruling R-26). */
class WaitingExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("email", "email status");
    private static final Identifier ANN = Identifier.email("ann@example.com");
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("desk", "she clicked the link", "log 12");

    private static ImportOptions.Builder deleting() {
        return ImportOptions.builder().map("delete", Target.parse("delete"));
    }

    /** Ann is asked, and her contact deleted before she answers. */
    private void askedAndDeleted(Status waiting) {
        stored(contact -> contact.email(email("ann@example.com"), state(waiting)));
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));
        assertThat(outcomes()).containsExactly(Outcome.DELETED);
    }

    private List<Confirmation> confirmations() {
        return engine.confirmations().scan(0, 100);
    }

    private List<Suppression> onFile() {
        return engine.suppressions().find(ANN);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "FORWARDED"})
    void r26AContactDeletedWhileItWaitsStartsPendingAndIsAskedAgain(Status waiting) {
        askedAndDeleted(waiting);

        run(ImportOptions.builder(), List.of("email"), List.of("ann@example.com"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.PENDING);
        assertThat(confirmations()).hasSize(1);
        Confirmation confirmation = confirmations().get(0);
        assertThat(confirmation.contactId())
                .isEqualTo(contact("ann@example.com").id());
        assertThat(confirmation.channel()).isEqualTo(Channel.EMAIL);
        assertThat(confirmation.listId()).isNull();
        assertThat(faults(0)).isEmpty();
    }

    @Test
    void r26ARequestedOpenStatusIsNoConfirmation() {
        askedAndDeleted(Status.PENDING);

        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", "active"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.PENDING);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
    }

    @Test
    void r26TheSameFileAgainChangesNothingAndRequestsNoConfirmation() {
        askedAndDeleted(Status.PENDING);
        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", "active"));
        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", "active"));

        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(confirmations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsubscribed", "off", "complained"})
    void r26WaitingIsWeakerThanEveryOptOut(String requested) {
        askedAndDeleted(Status.PENDING);

        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", requested));

        assertThat(emailStatus("ann@example.com").isClosed()).isTrue();
        assertThat(confirmations()).isEmpty();
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));
        assertThat(onFile()).extracting(Suppression::origin).containsExactly(SuppressionOrigin.OPT_OUT);
    }

    @Test
    void r26AnOptOutOnFileStays() {
        engine.contacts().unsubscribe(ANN);

        run(ImportOptions.builder(), HEADER, List.of("ann@example.com", "pending"));
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));
        run(ImportOptions.builder(), List.of("email"), List.of("ann@example.com"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(confirmations()).isEmpty();
    }

    @Test
    void r26AnAddressThatMovesToAnotherContactWaitsThereAndNotAtTheOldOne() {
        stored(contact -> contact.externalId("1").email(email("ann@example.com"), state(Status.PENDING)));
        stored(contact -> contact.externalId("2").email(email("ben@example.com"), state(Status.ACTIVE)));
        List<String> header = List.of("external_id", "email");

        run(ImportOptions.builder(), header, List.of("1", "new@example.com"), List.of("2", "ann@example.com"));

        assertThat(contact("ann@example.com").externalId()).isEqualTo("2");
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.PENDING);
        assertThat(confirmations())
                .extracting(Confirmation::contactId)
                .containsExactly(contact("ann@example.com").id());
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_CHANGED);
        run(ImportOptions.builder(), header, List.of("2", "ben@example.com"));
        assertThat(emailStatus("ben@example.com")).isEqualTo(Status.PENDING);
    }

    @Test
    void r26AWaitingContactIsAskedAgainAtAWaitingAddress() {
        askedAndDeleted(Status.PENDING);
        stored(contact -> contact.externalId("1").email(email("ben@example.com"), state(Status.PENDING)));

        run(ImportOptions.builder(), List.of("external_id", "email"), List.of("1", "ann@example.com"));

        assertThat(confirmations())
                .extracting(Confirmation::contactId)
                .containsExactly(contact("ann@example.com").id());
    }

    @Test
    void r26AMembershipWaitsIndependentlyOfItsChannel() {
        ContactList news = engine.lists().create("News");
        MembershipKey byEmail = new MembershipKey(news.id(), Channel.EMAIL);
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .membership(byEmail, new Membership(Status.PENDING, Instant.EPOCH, null)));
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));

        run(ImportOptions.builder().list("News"), List.of("email"), List.of("ann@example.com"));

        Contact ann = contact("ann@example.com");
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(ann.memberships().get(byEmail).status()).isEqualTo(Status.PENDING);
        assertThat(confirmations()).extracting(Confirmation::listId).containsExactly(news.id());
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
    }

    @Test
    void r26AMemberThatGetsAnAddressWaitingForTheListWaitsToo() {
        ContactList news = engine.lists().create("News");
        MembershipKey byEmail = new MembershipKey(news.id(), Channel.EMAIL);
        stored(contact -> contact.email(email("ann@example.com"), state(Status.ACTIVE))
                .membership(byEmail, new Membership(Status.PENDING, Instant.EPOCH, null)));
        stored(contact -> contact.externalId("2")
                .email(email("ben@example.com"), state(Status.ACTIVE))
                .membership(byEmail, new Membership(Status.ACTIVE, Instant.EPOCH, null)));
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));

        run(ImportOptions.builder(), List.of("external_id", "email"), List.of("2", "ann@example.com"));

        assertThat(contact("ann@example.com").memberships().get(byEmail).status())
                .isEqualTo(Status.PENDING);
        assertThat(confirmations()).extracting(Confirmation::listId).containsExactly(news.id());
    }

    @Test
    void r26AGrantOpensTheAddressAndLiftsTheWaitingEntry() {
        askedAndDeleted(Status.PENDING);

        run(ImportOptions.builder().set(ConsentRules.GRANT, GRANT), HEADER, List.of("ann@example.com", "active"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(onFile()).isEmpty();
        assertThat(confirmations()).isEmpty();
        assertThat(engine.suppressions().grants(0, 10))
                .singleElement()
                .satisfies(granted -> assertThat(granted.before()).isEqualTo(Status.PENDING));
    }

    @Test
    void r26AGrantWithoutARequestedStatusOpensNothing() {
        askedAndDeleted(Status.PENDING);

        run(ImportOptions.builder().set(ConsentRules.GRANT, GRANT), List.of("email"), List.of("ann@example.com"));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.PENDING);
    }

    @Test
    void r26AConfirmationOpensAnAddressThatHasLostItsOwner() {
        askedAndDeleted(Status.PENDING);

        assertThat(engine.contacts().resubscribe(ANN, Resubscription.of(GRANT)))
                .isEqualTo(Resubscription.Result.CONTACT_ADDED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(onFile()).isEmpty();
    }

    @Test
    void r26AConfirmationOpensItsAddressAndNotTheContactsNewOne() {
        stored(contact -> contact.externalId("1").email(email("ann@example.com"), state(Status.PENDING)));
        run(ImportOptions.builder(), List.of("external_id", "email"), List.of("1", "new@example.com"));

        engine.contacts().resubscribe(ANN, Resubscription.of(GRANT));

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(emailStatus("new@example.com")).isEqualTo(Status.PENDING);
    }

    @Test
    void r26AChallengeOfAWaitingAddressIncludesItsWaitingLists() {
        ContactList news = engine.lists().create("News");
        stored(contact -> contact.email(email("ann@example.com"), state(Status.PENDING))
                .membership(
                        new MembershipKey(news.id(), Channel.EMAIL),
                        new Membership(Status.PENDING, Instant.EPOCH, null)));
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));

        assertThat(engine.contacts().resubscribe(ANN, Resubscription.of(GRANT).withChallenge()))
                .isEqualTo(Resubscription.Result.CONTACT_CHALLENGED);

        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.PENDING);
        assertThat(confirmations()).extracting(Confirmation::listId).containsExactlyInAnyOrder(null, news.id());
    }

    @Test
    void r26EraseFilesNoWaitingEntryAndForgetsTheFiledOne() {
        askedAndDeleted(Status.PENDING);
        run(ImportOptions.builder(), List.of("email"), List.of("ann@example.com"));

        assertThat(engine.contacts().erase(ANN)).isTrue();

        assertThat(onFile()).isEmpty();
        run(ImportOptions.builder(), List.of("email"), List.of("ann@example.com"));
        assertThat(emailStatus("ann@example.com")).isEqualTo(Status.ACTIVE);
    }

    @Test
    void r26EraseForgetsTheWaitingEntryOfAnAddressWithoutAnOwner() {
        askedAndDeleted(Status.PENDING);

        assertThat(engine.contacts().erase(ANN)).isFalse();

        assertThat(onFile()).isEmpty();
    }

    @Test
    void r26EraseKeepsOptOuts() {
        stored(contact -> contact.email(email("ann@example.com"), state(Status.UNSUBSCRIBED)));

        engine.contacts().erase(ANN);

        assertThat(onFile()).extracting(Suppression::status).containsExactly(Status.UNSUBSCRIBED);
    }

    @Test
    void r26AWaitingEntryIsNotReturnedAsAnOptOut() {
        engine.contacts().unsubscribe(ANN);
        engine.contacts().resubscribe(ANN, Resubscription.of(GRANT));
        run(deleting(), List.of("email", "delete"), List.of("ann@example.com", "1"));
        askedAndDeleted(Status.PENDING);

        assertThat(engine.suppressions().optedOutSince(Instant.EPOCH, 0, 10)).isEmpty();
        assertThat(engine.suppressions().scan(new SuppressionFilter(SuppressionOrigin.OPT_OUT, null), 0, 10))
                .isEmpty();
        assertThat(engine.suppressions().scan(new SuppressionFilter(SuppressionOrigin.WAITING, null), 0, 10))
                .extracting(Suppression::status)
                .containsExactly(Status.PENDING);
    }

    @Test
    void r26AWaitingEntryCannotBeLiftedByTheHost() {
        askedAndDeleted(Status.PENDING);

        assertThatThrownBy(() -> engine.suppressions().lift(onFile().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contacts().resubscribe");
    }

    @Test
    void r26ARefusedRowFilesNoWaitingEntry() {
        run(
                ImportOptions.builder().map("remove", Target.parse("delete")),
                List.of("email", "email status", "remove"),
                List.of("ann@example.com", "pending", "perhaps"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(onFile()).isEmpty();
    }

    @Test
    void r26WithAddAKnownContactGetsNoAddressAndIsNotAskedToConfirm() {
        askedAndDeleted(Status.PENDING);
        stored(contact -> contact.externalId("1").email(email("ben@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder().set(MatchRules.ON_EXISTING, OnExisting.ADD),
                List.of("external_id", "email", "tags"),
                List.of("1", "ann@example.com", "vip"));

        assertThat(emailStatus("ben@example.com")).isEqualTo(Status.ACTIVE);
        assertThat(confirmations()).isEmpty();
    }
}
