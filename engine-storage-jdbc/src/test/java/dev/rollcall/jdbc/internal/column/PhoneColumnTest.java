package dev.rollcall.jdbc.internal.column;

import java.time.Instant;
import java.util.List;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.jdbc.SampleContacts;
import dev.rollcall.model.Availability;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.StoreException;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Phone numbers are stored as their digits. Any other text cannot be a contact's number, but can be looked up and opted
 * out.
 */
class PhoneColumnTest {
    private final ContactStore store = JdbcContactStore.h2Memory();

    @AfterEach
    void close() {
        store.close();
    }

    private static Contact contact(long id, String phone) {
        return Contact.builder(id, new Stamp(Instant.EPOCH, "test"))
                .version(1)
                .phone(new PhoneNumber(phone), new ChannelState(Status.ACTIVE, Availability.AVAILABLE))
                .build();
    }

    private void insert(Contact... contacts) {
        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            transaction.write(new Changes(List.of(contacts), List.of(), List.of(), List.of(), List.of()));
            transaction.commit();
        }
    }

    private List<Contact> owners(Identifier identifier) {
        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            return transaction.find(IdentifierBatch.of(List.of(identifier))).contacts();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1",
                "+442071234567",
                "+999999999999999",
                "+49123456789012345",
                "+8112345678901234567",
                "+9223372036854775807"
            })
    void aNumberIsReadBackUnchanged(String phone) {
        Contact ann = contact(1, phone);
        insert(ann);

        assertThat(SampleContacts.all(store)).containsExactly(ann);
        assertThat(owners(Identifier.ofKey(IdentifierKind.PHONE, phone))).containsExactly(ann);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                "",
                "+",
                "442071234567",
                "+0442071234567",
                "++44",
                "+-44",
                "+44 20",
                "+٤٤٢٠٧١٢٣٤٥٦٧",
                "+9223372036854775808",
                "+99999999999999999999"
            })
    void aTextThatIsNoNumberIsRefusedWithTheWholeWrite(String text) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> insert(contact(1, "+442071234567"), contact(2, text)))
                .withMessage("a contact's phone number is not + and up to 19 digits, the first of them not 0");

        assertThat(SampleContacts.all(store)).isEmpty();
    }

    @Test
    void aTextThatIsNoNumberFindsNoContact() {
        insert(contact(1, "+442071234567"));

        assertThat(owners(Identifier.ofKey(IdentifierKind.PHONE, "442071234567")))
                .isEmpty();
        assertThat(owners(Identifier.ofKey(IdentifierKind.PHONE, "canary"))).isEmpty();
    }

    @Test
    void aTextThatIsNoNumberCanBeOptedOut() {
        Identifier unowned = Identifier.ofKey(IdentifierKind.PHONE, "canary");
        Suppression optOut = Suppression.optOut(unowned, null, Status.UNSUBSCRIBED, Instant.EPOCH);

        try (StoreTransaction transaction = store.begin(Mode.CHUNK)) {
            transaction.find(IdentifierBatch.of(List.of(unowned)));
            transaction.write(new Changes(List.of(), List.of(), List.of(), List.of(optOut), List.of()));
            transaction.commit();
        }

        assertThat(store.suppressions(SuppressionFilter.all(), 0, 10))
                .hasSize(1)
                .allMatch(optOut::sameSubject);
    }
}
