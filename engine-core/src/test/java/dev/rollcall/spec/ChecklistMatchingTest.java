package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.IdentifierChanges;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.vendor.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contact that a row means (F-49 to F-54). F-48 has its tests among the examples of dotdigital's v3, F-50 among
 * those of its v2.
 */
class ChecklistMatchingTest extends Examples {
    private static final String ANNS = "+447700900000";
    private static final String BOBS = "+447700900001";

    private List<Contact> everybody() {
        return engine.contacts().scan(ContactFilter.all(), 0, 10);
    }

    @ParameterizedTest
    @EnumSource(IdentifierChanges.class)
    void f49ARowWhoseIdentifiersBelongToTwoContactsChangesNeither(IdentifierChanges policy) {
        stored(contact ->
                contact.email(email("ann@example.com"), state(Status.ACTIVE)).phone(phone(ANNS), state(Status.ACTIVE)));
        stored(contact -> contact.phone(phone(BOBS), state(Status.ACTIVE)));
        List<Contact> before = everybody();

        run(
                ImportOptions.builder().set(MatchRules.IDENTIFIERS, policy),
                List.of("email", "phone", "first name"),
                List.of("ann@example.com", BOBS, "Ann"),
                List.of("new@example.com", ANNS, "New"));

        assertThat(outcomes()).containsExactly(Outcome.CONFLICT, Outcome.CONFLICT);
        assertThat(faults(0)).containsExactly(FaultCode.IDENTIFIER_CONFLICT);
        assertThat(faults(1)).containsExactly(FaultCode.IDENTIFIER_CONFLICT);
        assertThat(everybody()).isEqualTo(before);
    }

    @Test
    void f51AContactWithOnlyAPhoneGetsTheRowsAddress() {
        Contact ann = stored(contact -> contact.phone(phone(ANNS), state(Status.INACTIVE)));

        run(ImportOptions.builder(ImportPreset.UNISENDER), List.of("email", "phone"), List.of("ann@example.com", ANNS));

        assertThat(unisender()).containsExactly(1L, 0L, 1L, 0L, 1L, 0L);
        assertThat(contact("ann@example.com").id()).isEqualTo(ann.id());
        assertThat(contact("ann@example.com").channels())
                .containsEntry(Channel.EMAIL, state(Status.NEW))
                .containsEntry(Channel.PHONE, state(Status.INACTIVE));
    }

    @Test
    void f53BlankIdentifiersMatchNoContact() {
        stored(contact -> contact.phone(phone(ANNS), state(Status.ACTIVE)));

        run(
                ImportOptions.builder(),
                List.of("external id", "email", "phone"),
                List.of("", "", BOBS),
                List.of(" ", "\t", "+447700900002"),
                List.of("", "ann@example.com", ""),
                List.of("", "", ""),
                List.of("", "", ""));

        assertThat(outcomes())
                .containsExactly(
                        Outcome.INSERTED, Outcome.INSERTED, Outcome.INSERTED, Outcome.INVALID, Outcome.INVALID);
        assertThat(everybody()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_WINS, INSERTED, DUPLICATE, Ulm, , 1",
        "LAST_WINS, DUPLICATE, INSERTED, Bonn, DE, 1",
        "IN_ORDER, INSERTED, UPDATED, Bonn, DE, 0"
    })
    void f54ThreePoliciesDecideBetweenRowsOfOneAddress(
            Duplicates policy, Outcome first, Outcome second, String city, String country, long duplicates) {
        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).set(MatchRules.DUPLICATES, policy),
                List.of("email", "city", "country"),
                List.of(" A@X.com ", "Ulm", ""),
                List.of("a@x.COM", "Bonn", "DE"));

        assertThat(outcomes()).containsExactly(first, second);
        assertThat(count(Counter.DOTDIGITAL_DUPLICATE_EMAILS)).isEqualTo(duplicates);
        assertThat(everybody()).hasSize(1);
        assertThat(contact("a@x.com").fields()).containsEntry("city", new FieldValue.Text(city));
        assertThat(contact("a@x.com").fields().get("country"))
                .isEqualTo(country == null ? null : new FieldValue.Text(country));
    }
}
