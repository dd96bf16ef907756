package dev.rollcall.kit;

import java.util.List;
import java.util.concurrent.Future;

import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One transaction works while another is half way: it waits, or one of the two loses the race. */
abstract class InterleavingContract extends OvertakenStore {
    private static void insertIfAbsent(StoreTransaction transaction, String email) {
        if (find(transaction, Identifier.email(email)).contacts().isEmpty()) {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(transaction.newContactIds(1)[0], email))
                    .changes());
        }
    }

    @Test
    void anUpdateOfAContactThatAnotherTransactionReadIsNotLost() throws Exception {
        insert("ann@example.com");

        boolean won = wins(
                slow -> {
                    Contact read = find(slow, ANN).contacts().get(0);
                    return () ->
                            slow.write(new Write().update(read, counted(read)).changes());
                },
                fast -> count(fast, ANN));

        assertThat(count(owner(ANN))).isEqualTo(won ? 2 : 1);
    }

    @Test
    void anUpdateOfAContactThatAnotherTransactionUpdatedIsNotLost() throws Exception {
        insert("ann@example.com");

        boolean won = wins(
                slow -> {
                    count(slow, ANN);
                    return nothingMore();
                },
                fast -> count(fast, ANN));

        assertThat(count(owner(ANN))).isEqualTo(won ? 2 : 1);
    }

    @Test
    void anUpdateOfAContactThatAnotherTransactionDeletesIsNotLost() throws Exception {
        Contact ann = insert("ann@example.com");

        boolean won = wins(
                slow -> {
                    slow.write(new Write().delete(ann).changes());
                    return nothingMore();
                },
                fast -> find(fast, ANN)
                        .contacts()
                        .forEach(contact -> fast.write(
                                new Write().update(contact, counted(contact)).changes())));

        if (won) {
            assertThat(everyone()).isEmpty();
        } else {
            assertThat(everyone()).containsExactly(Contacts.at(2, counted(ann)));
        }
    }

    @Test
    void anIdentifierInsertedTwiceBelongsToOneContact() throws Exception {
        wins(
                slow -> {
                    insertIfAbsent(slow, "ann@example.com");
                    return nothingMore();
                },
                fast -> insertIfAbsent(fast, "ann@example.com"));

        assertThat(everyone()).hasSize(1).isEqualTo(owners(ANN));
    }

    @Test
    void anIdentifierAttachedTwiceBelongsToOneContact() throws Exception {
        Contact first = insert("cat@example.com");
        Contact second = insert("dan@example.com");

        boolean won = wins(
                slow -> {
                    slow.write(new Write()
                            .update(first, Contacts.with(first, IdentifierKind.EXTERNAL_ID, "A"))
                            .changes());
                    return nothingMore();
                },
                fast -> {
                    if (find(fast, Identifier.externalId("A")).contacts().isEmpty()) {
                        fast.write(new Write()
                                .update(second, Contacts.with(second, IdentifierKind.EXTERNAL_ID, "A"))
                                .changes());
                    }
                });

        assertThat(owners(Identifier.externalId("A")))
                .extracting(Contact::id)
                .containsExactly(won ? first.id() : second.id());
        assertThat(everyone())
                .filteredOn(contact -> contact.externalId() != null)
                .hasSize(1);
    }

    @Test
    void aSuppressionWrittenTwiceIsStoredOnce() throws Exception {
        Suppression entry = Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW);
        wins(
                slow -> {
                    slow.write(new Write().suppress(entry).changes());
                    return nothingMore();
                },
                fast -> fast.write(new Write().suppress(entry).changes()));

        assertThat(suppressed()).containsExactly(entry);
        assertThat(withoutIds(find(ANN).suppressions())).containsExactly(entry);
    }

    @Test
    void aListCreatedTwiceIsStoredOnce() throws Exception {
        wins(
                slow -> {
                    slow.catalog().createList("News");
                    return nothingMore();
                },
                fast -> fast.catalog()
                        .list("news")
                        .orElseGet(() -> fast.catalog().createList("news")));

        List<ContactList> lists = committed(transaction -> transaction.catalog().lists());
        assertThat(lists).hasSize(1);
    }

    @Test
    void uncommittedDataIsNotRead() throws Exception {
        Contact ann = insert("ann@example.com");
        long id = newId();

        Future<List<Contact>> others;
        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            transaction.write(new Write()
                    .update(ann, counted(ann))
                    .insert(Contacts.withEmail(id, "bob@example.com"))
                    .changes());
            others = threads.submit(() -> owners(ANN, BOB));
            awaitUnlessItWaitsForUs(others);
        }

        assertThat(others.get()).containsExactly(ann);
    }
}
