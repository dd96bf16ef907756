package dev.rollcall.kit;

import java.util.UUID;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags of any name, and any number of tags and lists, are returned as they were written. */
abstract class TagsAndListsContract extends OpenStore {
    private static final UUID IMPORT = UUID.fromString("8f14e45f-ceea-467f-a0e6-0123456789ab");

    private void assertStored(Contact contact) {
        assertThat(owners(Identifier.id(contact.id()))).containsExactly(contact);
        assertThat(everyone()).containsExactly(contact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "back\\slash",
                "[\"a\",\"b\"]",
                "a,b],[c",
                "null",
                "0",
                "two\r\nlines\t\u0001\u2028",
                "\uD83D\uDC69\u200D\uD83D\uDCBB İstanbul ǅ",
                "%_?:name ${x} -- '"
            })
    void aTagMayHaveAnyCharacters(String tag) {
        assertStored(insert(contact -> contact.tag(tag).tag("x" + tag).tag("Y" + tag)));
        assertThat(store.scan(ContactFilter.tagged(tag), 0, 10)).hasSize(1);
    }

    @Test
    void aContactMayHaveThousandsOfLongTags() {
        assertStored(insert(contact -> {
            for (int i = 0; i < 4_000; i++) {
                contact.tag("Tag " + i + "漢\"".repeat(120));
            }
            return contact;
        }));
    }

    @Test
    void aContactMayBeOnThousandsOfLists() {
        Contact ann = insert(contact -> {
            for (int i = 0; i < 20_000; i++) {
                contact.membership(
                        new MembershipKey(1_000_000_000_000L + i, Channel.EMAIL),
                        new Membership(Status.ACTIVE, Contacts.NOW, i % 2 == 0 ? IMPORT : null));
            }
            return contact;
        });

        assertStored(ann);
        assertThat(store.scan(ContactFilter.onList(1_000_000_019_999L), 0, 10)).containsExactly(ann);
        assertThat(store.scan(ContactFilter.onList(1_000_000_020_000L), 0, 10)).isEmpty();
    }
}
