package dev.rollcall.spec;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.report.Committed;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.LostRaceException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** The confirmations that people are asked for (ruling R-7, checklist F-72 and F-73). */
class ConfirmationExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("email", "email status");

    private List<Confirmation> handedOut() {
        List<Confirmation> handedOut = new ArrayList<>();
        engine.confirmations().handOut(handedOut::add);
        return handedOut;
    }

    @Test
    void f73AnUnconfirmedMembershipRequestsAConfirmation() {
        ContactList one = engine.lists().create("1");
        engine.lists().create("2");

        run(
                ImportOptions.builder().map("one", Target.statusOnList("1")).map("two", Target.statusOnList("2")),
                List.of("email", "one", "two"),
                List.of("a@example.com", "unconfirmed", "subscribed"));

        Confirmation confirmation = handedOut().get(0);
        assertThat(confirmation.contactId()).isEqualTo(contact("a@example.com").id());
        assertThat(confirmation.listId()).isEqualTo(one.id());
        assertThat(confirmation.channel()).isEqualTo(Channel.EMAIL);
        assertThat(confirmation.row()).isEqualTo(1);
        assertThat(confirmation.importId()).isNotNull();
        assertThat(handedOut()).isEmpty();
    }

    @Test
    void f72AnUnconfirmedImportRequestsConfirmationsOfNewContactsOnly() {
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder().set(ConsentRules.UNCONFIRMED, true),
                List.of("email", "phone"),
                List.of("known@example.com", ""),
                List.of("new@example.com", "+442071234567"));

        assertThat(handedOut())
                .extracting(Confirmation::row, Confirmation::channel, Confirmation::listId)
                .containsExactly(tuple(2L, Channel.EMAIL, null), tuple(2L, Channel.PHONE, null));
    }

    @Test
    void r7OnlyATransitionRequestsAConfirmation() {
        ImportOptions.Builder inOrder = ImportOptions.builder().set(MatchRules.DUPLICATES, Duplicates.IN_ORDER);
        run(inOrder, HEADER, List.of("a@example.com", "pending"), List.of("a@example.com", "pending"));
        run(inOrder, HEADER, List.of("a@example.com", "pending"));

        assertThat(engine.confirmations().scan(0, 10)).hasSize(1);
    }

    @Test
    void r7AContactThatOptedOutOrWasErasedIsNotAskedToConfirm() {
        run(
                ImportOptions.builder(),
                HEADER,
                List.of("a@example.com", "pending"),
                List.of("b@example.com", "pending"),
                List.of("c@example.com", "pending"));
        engine.contacts().unsubscribe(Identifier.email("a@example.com"));
        engine.contacts().erase(Identifier.email("b@example.com"));

        assertThat(handedOut())
                .extracting(Confirmation::contactId)
                .containsExactly(contact("c@example.com").id());
        assertThat(engine.confirmations().scan(0, 10)).isEmpty();
    }

    @Test
    void r7AConfirmationThatTheCallbackFailsOnIsHandedOutAgain() {
        run(ImportOptions.builder(), HEADER, List.of("a@example.com", "pending"), List.of("b@example.com", "pending"));
        List<Long> rows = new ArrayList<>();

        assertThatThrownBy(() -> engine.confirmations().handOut(confirmation -> {
                    if (confirmation.row() == 2) {
                        throw new IllegalStateException("no mail today");
                    }
                    rows.add(confirmation.row());
                }))
                .hasMessage("no mail today");
        engine.confirmations().handOut(confirmation -> rows.add(confirmation.row()));

        assertThat(rows).containsExactly(1L, 2L);
    }

    @Test
    void r7TheRequestsCallbackReceivesCommittedConfirmationsOnly() {
        List<Long> contacts = new ArrayList<>();
        runWithCallback(
                confirmation -> contacts.add(contact("a@example.com").id()),
                ImportOptions.builder(),
                HEADER,
                List.of("a@example.com", "pending"));
        assertThat(contacts).containsExactly(contact("a@example.com").id());

        runWithCallback(
                confirmation -> contacts.clear(),
                ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 1L),
                HEADER,
                List.of("b@example.com", "pending"));
        assertThat(contacts).hasSize(1);
        assertThat(engine.confirmations().scan(0, 10)).isEmpty();

        runWithCallback(
                confirmation -> contacts.clear(),
                ImportOptions.builder().set(GuardRules.ALL_OR_NOTHING, true),
                HEADER,
                List.of("b@example.com", "pending"));
        assertThat(contacts).isEmpty();
    }

    @Test
    void r7AContactThatOptsOutDuringTheDeliveryIsNotAskedToConfirm() {
        run(ImportOptions.builder(), HEADER, List.of("a@example.com", "pending"), List.of("b@example.com", "pending"));
        List<Long> rows = new ArrayList<>();

        engine.confirmations().handOut(confirmation -> {
            rows.add(confirmation.row());
            engine.contacts().unsubscribe(Identifier.email("b@example.com"));
        });

        assertThat(rows).containsExactly(1L);
    }

    @Test
    void r7ARaceLostInTheCallbackDoesNotRestartACommittedImport() {
        for (boolean atomic : new boolean[] {false, true}) {
            String email = atomic ? "a@example.com" : "b@example.com";
            assertThatThrownBy(() -> runWithCallback(
                            confirmation -> {
                                throw new LostRaceException("somebody was faster");
                            },
                            ImportOptions.builder().set(GuardRules.ALL_OR_NOTHING, atomic),
                            HEADER,
                            List.of(email, "pending")))
                    .isInstanceOfSatisfying(ImportException.class, failed -> {
                        assertThat(failed.report().inserted()).isEqualTo(1);
                        assertThat(failed.report().kept()).isNotEqualTo(Committed.NONE);
                    });
            assertThat(isThere(email)).isTrue();
        }
        assertThat(handedOut()).hasSize(2);
    }

    @Test
    void aCallbackThatRequestsAnotherConfirmationDoesNotLoop() {
        run(ImportOptions.builder(), HEADER, List.of("a@example.com", "pending"));
        ResubscribeGrant grant = new ResubscribeGrant("desk", "called us", "ticket 4711");

        long handedOut = engine.confirmations()
                .handOut(confirmation -> engine.contacts()
                        .resubscribe(
                                Identifier.email("a@example.com"),
                                Resubscription.of(grant).withChallenge()));

        assertThat(handedOut).isEqualTo(1);
        assertThat(engine.confirmations().scan(0, 10)).hasSize(1);
    }

    @Test
    void aStoreChangeInTheCallbackOfAnAtomicImportFailsWithoutWaiting() {
        assertThatThrownBy(() -> engine.run(ImportRequest.of(
                                HostRows.of(List.of("email"), List.of(List.of("a@example.com"))),
                                ImportOptions.builder()
                                        .set(GuardRules.ALL_OR_NOTHING, true)
                                        .build())
                        .onProgress(progress -> {
                            if (progress.phase() == Progress.Phase.IMPORT) {
                                engine.lists().create("News");
                            }
                        })))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("must leave other changes");
        assertThat(isThere("a@example.com")).isFalse();
    }

    @Test
    void manyConfirmationsAreHandedOutOnceEach() {
        List<List<String>> people = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            people.add(List.of("p" + i + "@example.com", "pending"));
        }

        runTable(ImportOptions.builder(), HEADER, people);

        assertThat(handedOut())
                .extracting(Confirmation::row)
                .doesNotHaveDuplicates()
                .hasSize(250);
    }
}
