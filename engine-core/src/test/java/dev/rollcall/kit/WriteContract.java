package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.Changes;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Versions, taken identifiers, and suppressions. */
abstract class WriteContract extends OpenStore {
    private static final Identifier ANN = Identifier.email("ann@example.com");

    private static Contact tagged(Contact contact, String tag) {
        return contact.toBuilder().tag(tag).build();
    }

    @Test
    void anInsertedContactHasVersionOneWhateverItSays() {
        Contact contact = Contacts.at(7, Contacts.withEmail(newId(), "ann@example.com"));
        write(new Write().insert(contact));

        assertThat(everyone()).containsExactly(Contacts.at(1, contact));
    }

    @Test
    void everyUpdateRaisesTheVersionByOne() {
        Contact first = insert("ann@example.com");

        Contact second = update(first, tagged(first, "a"));
        Contact third = update(second, Contacts.at(99, tagged(second, "b")));

        assertThat(third.version()).isEqualTo(3);
        assertThat(everyone()).containsExactly(third);
    }

    @Test
    void anUpdateThatChangesNothingRaisesTheVersionToo() {
        Contact ann = insert("ann@example.com");

        assertThat(update(ann, ann).version()).isEqualTo(2);
        assertThat(everyone()).containsExactly(Contacts.at(2, ann));
    }

    @Test
    void aContactCanBeUpdatedTwiceInOneTransaction() {
        Contact ann = insert("ann@example.com");

        commit(transaction -> {
            transaction.write(new Write().update(ann, tagged(ann, "a")).changes());
            Contact between = find(transaction, ANN).contacts().get(0);
            assertThat(between).isEqualTo(Contacts.at(2, tagged(ann, "a")));
            transaction.write(new Write().update(between, tagged(between, "b")).changes());
        });

        assertThat(everyone()).containsExactly(Contacts.at(3, tagged(tagged(ann, "a"), "b")));
    }

    @Test
    void aContactCanBeInsertedChangedAndDeletedInOneTransaction() {
        commit(transaction -> {
            Contact ann = Contacts.withEmail(transaction.newContactIds(1)[0], "ann@example.com");
            transaction.write(new Write().insert(ann).changes());
            transaction.write(
                    new Write().update(Contacts.at(1, ann), tagged(ann, "a")).changes());
            transaction.write(
                    new Write().delete(Contacts.at(2, tagged(ann, "a"))).changes());
            assertThat(find(transaction, ANN).contacts()).isEmpty();
        });

        assertThat(everyone()).isEmpty();
    }

    @Test
    void anUpdateOfAnOldVersionLosesTheRaceAndChangesNothing() {
        Contact ann = insert("ann@example.com");
        Contact bob = insert("bob@example.com");
        Contact newer = update(ann, tagged(ann, "first"));

        assertLosesRace(new Write()
                .update(bob, tagged(bob, "second"))
                .update(ann, tagged(ann, "second"))
                .insert(Contacts.withEmail(newId(), "cat@example.com"))
                .suppress(Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW)));

        assertThat(everyone()).containsExactly(newer, bob);
        assertThat(suppressed()).isEmpty();
    }

    @Test
    void anUpdateOfAFutureVersionLosesTheRace() {
        Contact ann = insert("ann@example.com");

        assertLosesRace(new Write().update(Contacts.at(2, ann), tagged(ann, "a")));

        assertThat(everyone()).containsExactly(ann);
    }

    @Test
    void aDeleteOfAnOldVersionLosesTheRaceAndChangesNothing() {
        Contact ann = insert("ann@example.com");
        Contact bob = insert("bob@example.com");
        Contact newer = update(ann, tagged(ann, "a"));

        assertLosesRace(new Write().delete(bob, ann));

        assertThat(everyone()).containsExactly(newer, bob);
    }

    @Test
    void aDeletedContactCanBeNeitherUpdatedNorDeleted() {
        Contact ann = insert("ann@example.com");
        write(new Write().delete(ann));

        assertLosesRace(new Write().update(ann, tagged(ann, "a")));
        assertLosesRace(new Write().delete(ann));

        assertThat(everyone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, ann@example.com, ANN@Example.com", "PHONE, +442071234567, +44 20 7123 4567", "EXTERNAL_ID, A, A"
    })
    void aTakenIdentifierCanBeNeitherInsertedNorAttached(IdentifierKind kind, String text, String sameText) {
        Contact owner = insert(contact -> Contacts.with(contact.build(), kind, text).toBuilder());
        Contact other = insert("other@example.com");

        assertLosesRace(new Write().insert(Contacts.with(newId(), kind, sameText)));
        assertLosesRace(new Write().update(other, Contacts.with(other, kind, sameText)));

        assertThat(everyone()).containsExactly(owner, other);
    }

    @Test
    void twoInsertsOfOneWriteCannotShareAnIdentifier() {
        assertLosesRace(new Write()
                .insert(
                        Contacts.withEmail(newId(), "ann@example.com"),
                        Contacts.withEmail(newId(), "Ann@Example.com")));

        assertThat(everyone()).isEmpty();
    }

    @Test
    void anIdentifierInsertedInTheSameTransactionIsTaken() {
        long first = newId();
        long second = newId();

        assertLosesRace(transaction -> {
            transaction.write(new Write()
                    .insert(Contacts.withEmail(first, "ann@example.com"))
                    .changes());
            transaction.write(new Write()
                    .insert(Contacts.withEmail(second, "ann@example.com"))
                    .changes());
        });

        assertThat(everyone()).isEmpty();
    }

    @Test
    void contactsWithoutAnIdentifierDoNotCollide() {
        Contact first = insert(contact -> contact);
        Contact second = insert(contact -> contact);

        assertThat(everyone()).containsExactly(first, second);
    }

    @Test
    void anEmptyWriteDoesNothing() {
        Contact ann = insert("ann@example.com");

        commit(transaction -> transaction.write(Changes.none()));

        assertThat(everyone()).containsExactly(ann);
    }

    @Test
    void thousandsOfContactsAreWrittenAtOnce() {
        List<Contact> inserted = new ArrayList<>();
        commit(transaction -> {
            for (long id : transaction.newContactIds(3_000)) {
                inserted.add(Contacts.at(1, tagged(Contacts.withEmail(id, "ann" + id + "@example.com"), "new")));
            }
            transaction.write(
                    new Write().insert(inserted.toArray(Contact[]::new)).changes());
        });
        assertThat(everyone()).isEqualTo(inserted);

        Write write = new Write();
        List<Contact> left = new ArrayList<>();
        for (Contact contact : inserted) {
            if (contact.id() % 3 == 0) {
                write.delete(contact);
            } else {
                write.update(contact, tagged(contact, "changed"));
                left.add(Contacts.at(2, tagged(contact, "changed")));
            }
        }
        write(write);
        assertThat(everyone()).isEqualTo(left);
    }

    @Test
    void aSuppressionIsStoredWithAllParts() {
        long news = newList("News");
        Suppression[] entries = {
            new Suppression(
                    0,
                    SuppressionKind.EMAIL,
                    ANN.key(),
                    news,
                    SuppressionOrigin.OPT_OUT,
                    Status.COMPLAINED,
                    "said \"no\"\nÜ 漢",
                    Contacts.NOW),
            new Suppression(
                    0,
                    SuppressionKind.DOMAIN,
                    "bücher.example",
                    null,
                    SuppressionOrigin.REGISTRY,
                    Status.SUPPRESSED,
                    null,
                    Contacts.NOW.minusNanos(1_000)),
            new Suppression(
                    0,
                    SuppressionKind.PHONE,
                    "+442071234567",
                    null,
                    SuppressionOrigin.OPT_OUT,
                    Status.UNSUBSCRIBED,
                    "by phone",
                    Contacts.NOW)
        };
        write(new Write().suppress(entries));

        assertThat(suppressed()).containsExactlyInAnyOrder(entries);
        assertThat(store.suppressions(SuppressionFilter.all(), 0, 10))
                .extracting(Suppression::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id > 0);
    }

    @Test
    void aWeakerOptOutNeverReplacesAStrongerOne() {
        Suppression complained = Suppression.optOut(ANN, null, Status.COMPLAINED, Contacts.NOW);
        write(new Write().suppress(complained));
        write(new Write().suppress(Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW.plusSeconds(1))));
        assertThat(suppressed()).containsExactly(complained);
    }

    @Test
    void aSuppressionReplacesTheStoredOneOfTheSameSubject() {
        long news = newList("News");
        Suppression everywhere = Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW);
        Suppression fromNews = Suppression.optOut(ANN, news, Status.UNSUBSCRIBED, Contacts.NOW);
        write(new Write().suppress(everywhere, fromNews));

        Suppression harder = Suppression.optOut(ANN, null, Status.COMPLAINED, Contacts.NOW.plusSeconds(1));
        write(new Write().suppress(harder));
        assertThat(suppressed()).containsExactlyInAnyOrder(harder, fromNews);

        Suppression harderFromNews = Suppression.optOut(ANN, news, Status.SUPPRESSED, Contacts.NOW.plusSeconds(2));
        write(new Write().suppress(harderFromNews));
        assertThat(suppressed()).containsExactlyInAnyOrder(harder, harderFromNews);
        assertThat(withoutIds(find(ANN).suppressions())).containsExactlyInAnyOrder(harder, harderFromNews);
    }

    @Test
    void aLiftedSuppressionIsGoneAndItsNeighboursStay() {
        long news = newList("News");
        Suppression everywhere = Suppression.optOut(ANN, null, Status.UNSUBSCRIBED, Contacts.NOW);
        Suppression fromNews = Suppression.optOut(ANN, news, Status.UNSUBSCRIBED, Contacts.NOW);
        write(new Write().suppress(everywhere, fromNews));
        Suppression stored = find(ANN).suppressions().stream()
                .filter(entry -> entry.listId() == null)
                .findFirst()
                .orElseThrow();

        write(new Write().lift(stored));

        assertThat(suppressed()).containsExactly(fromNews);
        assertThat(withoutIds(find(ANN).suppressions())).containsExactly(fromNews);
    }
}
