package dev.rollcall.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Paging through contacts and suppressions. */
abstract class ScanContract extends OpenStore {
    private static final int PEOPLE = 25;
    private static final Membership MEMBER = new Membership(Status.UNSUBSCRIBED, Contacts.NOW, null);

    private List<Contact> pages(ContactFilter filter, int limit) {
        List<Contact> all = new ArrayList<>();
        List<Contact> page;
        do {
            page = store.scan(
                    filter, all.isEmpty() ? 0 : all.get(all.size() - 1).id(), limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private List<Suppression> pages(SuppressionFilter filter, int limit) {
        List<Suppression> all = new ArrayList<>();
        List<Suppression> page;
        do {
            page = store.suppressions(
                    filter, all.isEmpty() ? 0 : all.get(all.size() - 1).id(), limit);
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    /** Every second contact is on the list by e-mail, every third by phone; every fifth has the tag. */
    private List<Contact> people(long listId) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> insert(contact -> {
                    contact.email(Contacts.address("ann" + i + "@example.com"), Contacts.ACTIVE);
                    contact.tag("other").tag("more");
                    if (i % 2 == 0) {
                        contact.membership(new MembershipKey(listId, Channel.EMAIL), MEMBER);
                    }
                    if (i % 3 == 0) {
                        contact.membership(new MembershipKey(listId, Channel.PHONE), MEMBER);
                    }
                    if (i % 5 == 0) {
                        contact.tag("VIP");
                    }
                    return contact;
                }))
                .toList();
    }

    private static List<Contact> every(List<Contact> contacts, IntPredicate index) {
        return IntStream.range(0, contacts.size())
                .filter(index)
                .mapToObj(contacts::get)
                .toList();
    }

    @Test
    void anEmptyStoreHasNothingToScan() {
        assertThat(store.scan(ContactFilter.all(), 0, 10)).isEmpty();
        assertThat(store.suppressions(SuppressionFilter.all(), 0, 10)).isEmpty();
    }

    @Test
    void contactsAreInTheOrderOfTheirIdsWhateverTheOrderOfTheWrite() {
        long[] ids = committed(transaction -> transaction.newContactIds(3));
        write(new Write()
                .insert(
                        Contacts.withEmail(ids[1], "ann@example.com"),
                        Contacts.withEmail(ids[2], "bob@example.com"),
                        Contacts.withEmail(ids[0], "cat@example.com")));

        assertThat(everyone()).extracting(Contact::id).containsExactly(ids[0], ids[1], ids[2]);
    }

    @Test
    void pagesOfAnySizeAddUpToTheWhole() {
        List<Contact> people = people(newList("News"));

        for (int limit : new int[] {1, 2, 7, PEOPLE - 1, PEOPLE, PEOPLE + 1, Integer.MAX_VALUE}) {
            assertThat(pages(ContactFilter.all(), limit)).isEqualTo(people);
        }
    }

    @Test
    void aPageBeginsAfterAnIdEvenIfThatContactIsGone() {
        List<Contact> people = people(newList("News"));
        Contact gone = people.get(10);
        write(new Write().delete(gone));

        assertThat(store.scan(ContactFilter.all(), gone.id(), 3)).isEqualTo(people.subList(11, 14));
        assertThat(store.scan(ContactFilter.all(), people.get(8).id(), 3))
                .containsExactly(people.get(9), people.get(11), people.get(12));
        assertThat(store.scan(ContactFilter.all(), people.get(PEOPLE - 1).id(), 3))
                .isEmpty();
    }

    @Test
    void aListReturnsEachMemberOnceWhateverTheChannel() {
        long news = newList("News");
        long offers = newList("Offers");
        List<Contact> people = people(news);
        Contact onOther = insert(contact -> contact.membership(new MembershipKey(offers, Channel.EMAIL), MEMBER));

        for (int limit : new int[] {1, 4, 100}) {
            assertThat(pages(ContactFilter.onList(news), limit))
                    .isEqualTo(every(people, i -> i % 2 == 0 || i % 3 == 0));
        }
        assertThat(pages(ContactFilter.onList(offers), 2)).containsExactly(onOther);
        assertThat(pages(ContactFilter.onList(offers + 1), 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusButExcludedMakesAMember(Status status) {
        long news = newList("News");
        Contact ann = insert(contact ->
                contact.membership(new MembershipKey(news, Channel.EMAIL), new Membership(status, Contacts.NOW, null)));

        assertThat(pages(ContactFilter.onList(news), 2))
                .isEqualTo(status == Status.EXCLUDED ? List.of() : List.of(ann));
    }

    @Test
    void aContactExcludedOnOneChannelIsAMemberThroughTheOther() {
        long news = newList("News");
        Contact ann = insert(contact -> contact.membership(
                        new MembershipKey(news, Channel.EMAIL), new Membership(Status.EXCLUDED, Contacts.NOW, null))
                .membership(new MembershipKey(news, Channel.PHONE), MEMBER));

        assertThat(pages(ContactFilter.onList(news), 2)).containsExactly(ann);
    }

    @Test
    void matchesAreFoundHoweverManyOtherContactsLieBetweenThem() {
        int many = 3_500;
        List<Contact> contacts = new ArrayList<>();
        commit(transaction -> {
            for (long id : transaction.newContactIds(many)) {
                Contact.Builder contact = Contact.builder(id, Contacts.CREATED).version(1);
                contacts.add(
                        contacts.size() % 700 == 1
                                ? contact.tag("vip").build()
                                : contact.tag("other").build());
            }
            transaction.write(
                    new Write().insert(contacts.toArray(Contact[]::new)).changes());
        });
        List<Contact> tagged = every(contacts, i -> i % 700 == 1);

        assertThat(tagged).hasSize(5);
        for (int limit : new int[] {1, 2, 3, 5, 6, Integer.MAX_VALUE}) {
            assertThat(store.scan(ContactFilter.tagged("vip"), 0, limit))
                    .isEqualTo(tagged.subList(0, Math.min(limit, 5)));
            assertThat(pages(ContactFilter.tagged("vip"), limit)).isEqualTo(tagged);
        }
        assertThat(store.scan(ContactFilter.all(), 0, many - 1)).isEqualTo(contacts.subList(0, many - 1));
    }

    @Test
    void aTagIsComparedWithoutCase() {
        List<Contact> people = people(newList("News"));

        for (int limit : new int[] {1, 4, 100}) {
            assertThat(pages(ContactFilter.tagged(" vIp "), limit)).isEqualTo(every(people, i -> i % 5 == 0));
        }
        assertThat(pages(ContactFilter.tagged("vi"), 2)).isEmpty();
    }

    @Test
    void aFilterByListAndTagRequiresBoth() {
        long news = newList("News");
        List<Contact> people = people(news);

        assertThat(pages(new ContactFilter(news, "vip"), 2))
                .isEqualTo(every(people, i -> i % 5 == 0 && (i % 2 == 0 || i % 3 == 0)));
    }

    @Test
    void aScanFollowsUpdates() {
        long news = newList("News");
        Contact ann = insert(contact -> contact.membership(new MembershipKey(news, Channel.EMAIL), MEMBER)
                .tag("vip"));
        Contact bob = insert(contact -> contact);

        update(ann, Contacts.with(ann, new TreeMap<>(), new TreeMap<>()));
        Contact changed = update(
                bob,
                bob.toBuilder()
                        .membership(new MembershipKey(news, Channel.PHONE), MEMBER)
                        .tag("VIP")
                        .build());

        assertThat(pages(ContactFilter.onList(news), 5)).containsExactly(changed);
        assertThat(pages(ContactFilter.tagged("vip"), 5)).containsExactly(changed);
    }

    private static Suppression entry(int i) {
        return new Suppression(
                0,
                SuppressionKind.values()[i % 3],
                "key" + i,
                null,
                i % 2 == 0 ? SuppressionOrigin.REGISTRY : SuppressionOrigin.OPT_OUT,
                Status.UNSUBSCRIBED,
                null,
                since(i));
    }

    private static Instant since(int i) {
        return Contacts.NOW.plusNanos(1_000L * (i % 10));
    }

    private List<Suppression> entries() {
        for (int i = 0; i < PEOPLE; i++) {
            write(new Write().suppress(entry(i)));
        }
        return IntStream.range(0, PEOPLE).mapToObj(ScanContract::entry).toList();
    }

    @Test
    void suppressionsArePagedInTheOrderOfTheirWrites() {
        List<Suppression> entries = entries();

        for (int limit : new int[] {1, 7, PEOPLE, Integer.MAX_VALUE}) {
            List<Suppression> paged = pages(SuppressionFilter.all(), limit);
            assertThat(withoutIds(paged)).isEqualTo(entries);
            assertThat(paged).extracting(Suppression::id).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void suppressionsOfOneOriginAreReturned() {
        List<Suppression> entries = entries();

        for (SuppressionOrigin origin : SuppressionOrigin.values()) {
            assertThat(withoutIds(pages(new SuppressionFilter(origin, null), 3)))
                    .isEqualTo(entries.stream()
                            .filter(entry -> entry.origin() == origin)
                            .toList());
        }
    }

    @Test
    void suppressionsSinceATimeIncludeThatTime() {
        List<Suppression> entries = entries();

        assertThat(withoutIds(pages(new SuppressionFilter(null, since(4)), 3)))
                .isEqualTo(entries.stream()
                        .filter(entry -> !entry.since().isBefore(since(4)))
                        .toList());
        assertThat(withoutIds(pages(new SuppressionFilter(SuppressionOrigin.OPT_OUT, since(4)), 3)))
                .isEqualTo(entries.stream()
                        .filter(entry -> !entry.since().isBefore(since(4)))
                        .filter(entry -> entry.origin() == SuppressionOrigin.OPT_OUT)
                        .toList());
    }

    @Test
    void aReplacedSuppressionIsReturnedOnce() {
        Identifier ann = Identifier.email("ann@example.com");
        write(new Write().suppress(Suppression.optOut(ann, null, Status.UNSUBSCRIBED, Contacts.NOW)));
        write(new Write().suppress(entry(1)));
        Suppression harder = Suppression.optOut(ann, null, Status.COMPLAINED, Contacts.NOW.plusSeconds(1));
        write(new Write().suppress(harder));

        assertThat(withoutIds(pages(SuppressionFilter.all(), 1))).containsExactlyInAnyOrder(harder, entry(1));
    }
}
