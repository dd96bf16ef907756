package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Threads that compete for the same data: nothing is lost, stored twice or visible by halves. */
abstract class RaceContract extends SharedStore {
    @Test
    void f21NoUpdateOfAContactIsLost() throws Exception {
        insert("ann@example.com");
        int counters = 4;
        int times = 25;

        together(counters, () -> {
            for (int i = 0; i < times; i++) {
                untilDone(transaction -> count(transaction, ANN));
            }
            return true;
        });

        assertThat(count(owner(ANN))).isEqualTo(counters * times);
        assertThat(owner(ANN).version()).isEqualTo(1 + counters * times);
    }

    @Test
    void f21AnIdentifierThatTwoThreadsInsertBelongsToOneContact() throws Exception {
        for (int round = 0; round < 20; round++) {
            String email = "ann" + round + "@example.com";

            List<Boolean> inserted = together(
                    2,
                    () -> untilWon(transaction -> {
                        if (!find(transaction, Identifier.email(email))
                                .contacts()
                                .isEmpty()) {
                            return false;
                        }
                        Contact contact = Contacts.withEmail(transaction.newContactIds(1)[0], email);
                        transaction.write(new Write().insert(contact).changes());
                        return true;
                    }));

            assertThat(inserted).containsExactlyInAnyOrder(true, false);
            assertThat(everyone()).hasSize(round + 1);
        }
    }

    @Test
    @SuppressWarnings("resource")
    void atX7TwoImportsOfTheSameNewAddressesInsertEachOnce() throws Exception {
        List<List<String>> rows = IntStream.range(0, 1_000)
                .mapToObj(number -> List.of("a" + number + "@example.com"))
                .toList();
        ImportRequest request = ImportRequest.of(
                HostRows.of(List.of("email"), rows),
                ImportOptions.builder().chunkRows(50).build());
        ImportEngine engine = ImportEngine.on(store);

        List<ImportReport> reports = together(2, () -> engine.run(request));

        assertThat(everyone()).hasSize(1_000);
        assertThat(reports.stream().mapToLong(ImportReport::inserted).sum()).isEqualTo(1_000);
        assertThat(reports).extracting(ImportReport::rows).containsOnly(1_000L);
    }

    @Test
    void writesOfTheSameContactsInOppositeOrderAllEnd() throws Exception {
        insert("ann@example.com");
        insert("bob@example.com");
        int times = 25;

        together(2, () -> {
            for (int i = 0; i < times; i++) {
                untilDone(transaction -> {
                    count(transaction, ANN);
                    count(transaction, BOB);
                });
                untilDone(transaction -> {
                    count(transaction, BOB);
                    count(transaction, ANN);
                });
            }
            return true;
        });

        assertThat(count(owner(ANN))).isEqualTo(4 * times);
        assertThat(count(owner(BOB))).isEqualTo(4 * times);
    }

    @Test
    void threadsThatSwapAnIdentifierAlwaysLeaveItWithOneOfTwo() throws Exception {
        insert(contact -> contact.externalId("A").phone(Contacts.number("+442071111111"), Contacts.ACTIVE));
        insert(contact -> contact.externalId("B").phone(Contacts.number("+442072222222"), Contacts.ACTIVE));

        together(3, () -> {
            for (int i = 0; i < 20; i++) {
                untilDone(RaceContract::swapPhones);
            }
            return true;
        });

        assertThat(owner(Identifier.phone("+442071111111")).externalId()).isEqualTo("A");
        assertThat(owner(Identifier.phone("+442072222222")).externalId()).isEqualTo("B");
    }

    private static void swapPhones(StoreTransaction transaction) {
        Contact a = find(transaction, Identifier.externalId("A")).contacts().get(0);
        Contact b = find(transaction, Identifier.externalId("B")).contacts().get(0);
        transaction.write(new Write()
                .update(a, Contacts.with(a, IdentifierKind.PHONE, b.phone().e164()))
                .update(b, Contacts.with(b, IdentifierKind.PHONE, a.phone().e164()))
                .changes());
    }

    @Test
    void aListThatTwoThreadsCreateIsStoredOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            String name = "List " + round;

            List<Long> ids = together(
                    2,
                    () -> untilWon(transaction -> transaction
                            .catalog()
                            .list(name)
                            .orElseGet(() -> transaction.catalog().createList(name))
                            .id()));

            assertThat(ids).containsOnly(ids.get(0)).hasSize(2);
        }
        List<ContactList> lists = committed(transaction -> transaction.catalog().lists());
        assertThat(lists).hasSize(20);
    }

    @Test
    void noIdIsReturnedToTwoThreads() throws Exception {
        List<long[]> given = together(4, () -> {
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
                    LongStream.of(transaction.newContactIds(40)).forEach(ids::add);
                }
            }
            return ids.stream().mapToLong(Long::longValue).toArray();
        });

        assertThat(given.stream().flatMapToLong(LongStream::of).boxed().toList())
                .hasSize(4 * 50 * 40)
                .doesNotHaveDuplicates();
    }

    @Test
    void aScanNeverSeesHalfACommit() throws Exception {
        List<Contact> first = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            first.add(insert(contact -> contact.tag("0")));
        }
        int rounds = 100;
        Future<?> writer = threads.submit(() -> {
            List<Contact> contacts = first;
            for (int i = 1; i <= rounds; i++) {
                contacts = countAll(contacts);
            }
        });

        boolean whole = true;
        while (whole && !writer.isDone()) {
            whole = everyone().stream().mapToLong(SharedStore::count).distinct().count() == 1;
        }
        assertThat(whole).isTrue();
        writer.get();
        assertThat(everyone()).allMatch(contact -> count(contact) == rounds);
    }

    private List<Contact> countAll(List<Contact> contacts) {
        Write write = new Write();
        List<Contact> counted = new ArrayList<>();
        for (Contact contact : contacts) {
            write.update(contact, counted(contact));
            counted.add(Contacts.at(contact.version() + 1, counted(contact)));
        }
        write(write);
        return counted;
    }

    @Test
    void aScanNeverSeesHalfAContact() throws Exception {
        Contact first = insert(contact -> contact.tag("0"));
        int rounds = 150;
        Future<?> writer = threads.submit(() -> {
            Contact contact = first;
            for (int i = 1; i <= rounds; i++) {
                contact = update(contact, onlyTagged(counted(contact)));
            }
        });

        while (!writer.isDone()) {
            assertThat(everyone())
                    .hasSize(1)
                    .allMatch(contact -> contact.tags().keySet().equals(Set.of(Long.toString(count(contact)))));
        }
        writer.get();
        assertThat(everyone()).allMatch(contact -> count(contact) == rounds);
    }

    @Test
    void aContactIsNeverSeenWithConsentRecordsOfAnotherVersion() throws Exception {
        Contact first = insert(RaceContract::agreedOnce);
        int rounds = 300;
        Future<?> writer = threads.submit(() -> {
            Contact contact = first;
            for (int i = 1; i <= rounds; i++) {
                contact = update(contact, onlyAgreed(counted(contact)));
            }
        });

        while (!writer.isDone()) {
            assertThat(everyone()).hasSize(1).allMatch(RaceContract::agreedAsCounted);
            List<Contact> found = untilWon(transaction -> find(transaction, ANN).contacts());
            assertThat(found).hasSize(1).allMatch(RaceContract::agreedAsCounted);
        }
        writer.get();
        assertThat(everyone()).allMatch(contact -> count(contact) == rounds);
    }

    private static Contact.Builder agreedOnce(Contact.Builder contact) {
        return contact.email(Contacts.address("ann@example.com"), Contacts.ACTIVE)
                .consent(consent(0));
    }

    /** Every third count has no consent record. */
    private static SortedSet<ConsentRecord> consents(long count) {
        return new TreeSet<>(count % 3 == 2 ? List.of() : List.of(consent(count)));
    }

    private static ConsentRecord consent(long count) {
        return new ConsentRecord("consent " + count, Contacts.NOW, null, null, null);
    }

    private static Contact onlyAgreed(Contact contact) {
        return Contacts.with(contact, consents(count(contact)));
    }

    private static boolean agreedAsCounted(Contact contact) {
        return contact.consentRecords().equals(consents(count(contact)));
    }

    private static Contact onlyTagged(Contact contact) {
        String tag = Long.toString(count(contact));
        return Contacts.with(contact, contact.memberships(), new TreeMap<>(Map.of(tag, tag)));
    }
}
