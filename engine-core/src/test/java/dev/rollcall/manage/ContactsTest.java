package dev.rollcall.manage;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactsTest {
    private static final Identifier ANN = Identifier.email("ann@example.org");

    private final ContactStore store = new InMemoryContactStore();
    private final Contacts contacts = new Contacts(store);

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 7})
    void unsubscribingFromAnUnknownListIsRefused(long id) {
        assertThatThrownBy(() -> contacts.unsubscribe(ANN, id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no list with the id " + id);
        assertThat(store.suppressions(SuppressionFilter.all(), 0, 10)).isEmpty();
    }

    @Test
    void anAddressCanUnsubscribeFromOneListOnly() {
        ContactList news = new Lists(store).create("News");
        assertThat(contacts.unsubscribe(ANN, news.id())).isTrue();
        assertThat(contacts.unsubscribe(ANN, news.id())).isFalse();
        assertThat(store.suppressions(SuppressionFilter.all(), 0, 10))
                .extracting(entry -> entry.listId())
                .isEqualTo(List.of(news.id()));
    }

    @Test
    void aContactAddedByTheHostCanBeErasedByItsIdToo() {
        contacts.resubscribe(ANN, Resubscription.of(new ResubscribeGrant("support", "asked by phone", "call 17")));
        Identifier id = Identifier.id(contacts.find(ANN).orElseThrow().id());

        assertThat(contacts.erase(id)).isTrue();

        assertThat(contacts.find(ANN)).isEmpty();
    }

    @Test
    void allContactsAreReadPageByPage() {
        ResubscribeGrant grant = new ResubscribeGrant("support", "asked by phone", "call 17");
        for (int i = 0; i < 1_001; i++) {
            contacts.resubscribe(Identifier.email("p" + i + "@example.org"), Resubscription.of(grant));
        }
        List<Contact> read = new ArrayList<>();

        contacts.forEach(ContactFilter.all(), read::add);

        assertThat(read).hasSize(1_001).doesNotHaveDuplicates();
        assertThatThrownBy(() -> contacts.scan(ContactFilter.all(), 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a page has 1 entry or more, not 0");
    }
}
