package dev.rollcall.examples;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.job.Duplicates;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Who is asked for a confirmation, and when (ruling R-7, checklist F-72 and F-73). */
class ConfirmationExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("email", "email status");

    private List<Confirmation> handedOut() {
        List<Confirmation> handedOut = new ArrayList<>();
        engine.confirmations().handOut(handedOut::add);
        return handedOut;
    }

    @Test
    void f73AnUnconfirmedMembershipAsksItsContact() {
        ContactList one = engine.lists().create("1");
        engine.lists().create("2");

        run(
                ImportOptions.builder().map("one", Target.parse("list:1")).map("two", Target.parse("list:2")),
                List.of("email", "one", "two"),
                List.of("a@example.com", "unconfirmed", "subscribed"));

        Confirmation asked = handedOut().get(0);
        assertThat(asked.contactId()).isEqualTo(contact("a@example.com").id());
        assertThat(asked.listId()).isEqualTo(one.id());
        assertThat(asked.channel()).isEqualTo(Channel.EMAIL);
        assertThat(asked.row()).isEqualTo(1);
        assertThat(asked.importId()).isNotNull();
        assertThat(handedOut()).isEmpty();
    }

    @Test
    void f72AnUnconfirmedImportAsksEverybodyWhoIsNewAndNobodyElse() {
        stored(contact -> contact.email(email("known@example.com"), state(Status.ACTIVE)));

        run(
                ImportOptions.builder().consent(rules -> rules.withUnconfirmed(true)),
                List.of("email", "phone"),
                List.of("known@example.com", ""),
                List.of("new@example.com", "+442071234567"));

        assertThat(handedOut())
                .extracting(Confirmation::row, Confirmation::channel, Confirmation::listId)
                .containsExactly(tuple(2L, Channel.EMAIL, null), tuple(2L, Channel.PHONE, null));
    }

    @Test
    void r7OnlyATransitionAsks() {
        ImportOptions.Builder inOrder = ImportOptions.builder().duplicates(Duplicates.IN_ORDER);
        run(inOrder, HEADER, List.of("a@example.com", "pending"), List.of("a@example.com", "pending"));
        run(inOrder, HEADER, List.of("a@example.com", "pending"));

        assertThat(engine.confirmations().scan(0, 10)).hasSize(1);
    }

    @Test
    void r7WhoHasOptedOutOrIsGoneMeanwhileIsNotAsked() {
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
    void r7WhatTheCallbackFailsOnIsHandedOutAgain() {
        run(ImportOptions.builder(), HEADER, List.of("a@example.com", "pending"), List.of("b@example.com", "pending"));
        List<Long> rows = new ArrayList<>();

        assertThatThrownBy(() -> engine.confirmations().handOut(asked -> {
                    if (asked.row() == 2) {
                        throw new IllegalStateException("no mail today");
                    }
                    rows.add(asked.row());
                }))
                .hasMessage("no mail today");
        engine.confirmations().handOut(asked -> rows.add(asked.row()));

        assertThat(rows).containsExactly(1L, 2L);
    }

    @Test
    void r7TheRequestsCallbackHearsOfWhatIsCommittedAndNothingElse() {
        List<Long> contacts = new ArrayList<>();
        runAsking(
                asked -> contacts.add(contact("a@example.com").id()),
                ImportOptions.builder(),
                HEADER,
                List.of("a@example.com", "pending"));
        assertThat(contacts).containsExactly(contact("a@example.com").id());

        runAsking(
                asked -> contacts.clear(),
                ImportOptions.builder().guards(rules -> rules.withMaxContacts(1L)),
                HEADER,
                List.of("b@example.com", "pending"));
        assertThat(contacts).hasSize(1);
        assertThat(engine.confirmations().scan(0, 10)).isEmpty();

        runAsking(
                asked -> contacts.clear(),
                ImportOptions.builder().guards(rules -> rules.withAllOrNothing(true)),
                HEADER,
                List.of("b@example.com", "pending"));
        assertThat(contacts).isEmpty();
    }

    @Test
    void manyAreHandedOutEachOnce() {
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
