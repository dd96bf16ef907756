package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The status of a contact as a whole: on, off, suppressed (checklist F-77; rulings ). */
class ContactStatusExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("email", "contact_status");

    private void storedAs(Status whole) {
        stored(contact -> contact.email(email("a@example.com"), state(Status.ACTIVE))
                .phone(phone("+442071234567"), state(Status.NEW))
                .externalId("A-1")
                .status(whole));
    }

    private Status status() {
        return contact("a@example.com").status();
    }

    @ParameterizedTest
    @CsvSource({"on, ACTIVE", "off, SUPPRESSED", "suppressed, SUPPRESSED", "unsubscribed, UNSUBSCRIBED"})
    void f77TheStatusIsSetByTheFile(String word, Status expected) {
        run(ImportOptions.builder(), HEADER, List.of("a@example.com", word));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(status()).isEqualTo(expected);
        assertThat(emailStatus("a@example.com")).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "excluded", "of"})
    void f77AnotherWordRefusesTheRow(String word) {
        run(ImportOptions.builder(), HEADER, List.of("a@example.com", word));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(faults(0)).containsExactly(FaultCode.INVALID_STATUS);
    }

    @Test
    void r1TheStrongerOfChannelAndContactStatusCounts() {
        storedAs(Status.SUPPRESSED);

        assertThat(contact("a@example.com").effective(Channel.EMAIL)).contains(Status.SUPPRESSED);
        assertThat(contact("a@example.com").effective(Channel.PHONE)).contains(Status.SUPPRESSED);
    }

    @Test
    void r1AFileClosesAContactAndNeverOpensIt() {
        storedAs(Status.ACTIVE);

        run(ImportOptions.builder(), HEADER, List.of("a@example.com", "off"));
        assertThat(status()).isEqualTo(Status.SUPPRESSED);

        run(ImportOptions.builder(), HEADER, List.of("a@example.com", "on"));
        assertThat(outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(faults(0)).containsExactly(FaultCode.STATUS_NOT_CHANGED);
        assertThat(status()).isEqualTo(Status.SUPPRESSED);

        ResubscribeGrant grant = new ResubscribeGrant("desk", "form", "scan 12");
        run(ImportOptions.builder().set(ConsentRules.GRANT, grant), HEADER, List.of("a@example.com", "on"));
        assertThat(status()).isEqualTo(Status.ACTIVE);
        assertThat(engine.suppressions().grants(0, 10)).hasSize(2);
    }

    @Test
    void r4AnErasedClosedContactLeavesAllItsAddressesClosed() {
        storedAs(Status.SUPPRESSED);

        engine.contacts().erase(Identifier.externalId("A-1"));
        run(ImportOptions.builder(), List.of("email", "phone"), List.of("a@example.com", "+442071234567"));

        assertThat(emailStatus("a@example.com")).isEqualTo(Status.SUPPRESSED);
        assertThat(contact("a@example.com").effective(Channel.PHONE)).contains(Status.SUPPRESSED);
    }

    @Test
    void r4AnAddressThatAClosedContactGivesUpIsClosed() {
        storedAs(Status.COMPLAINED);

        run(ImportOptions.builder(), List.of("external id", "email"), List.of("A-1", "new@example.com"));

        assertThat(engine.suppressions().find(Identifier.email("a@example.com")))
                .extracting(entry -> entry.status())
                .containsExactly(Status.COMPLAINED);
    }

    @Test
    void r5ARefusedRowClosesTheContact() {
        storedAs(Status.ACTIVE);

        run(
                ImportOptions.builder(),
                HEADER,
                List.of("a@example.com", ""),
                List.of("a@example.com", "off"),
                List.of("nobody@example.com", ""),
                List.of("nobody@example.com", "off"));

        assertThat(outcomes().get(1)).isEqualTo(Outcome.DUPLICATE);
        assertThat(faults(1)).contains(FaultCode.OPT_OUT_APPLIED);
        assertThat(status()).isEqualTo(Status.SUPPRESSED);
        assertThat(contact("nobody@example.com").status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void r5ARefusedRowOfAnUnknownAddressFilesTheOptOut() {
        run(
                ImportOptions.builder(),
                List.of("email", "contact_status", "email status"),
                List.of("a@example.com", "off", "bogus"));

        assertThat(outcomes()).containsExactly(Outcome.INVALID);
        assertThat(engine.suppressions().find(Identifier.email("a@example.com")))
                .hasSize(1);
    }

    @Test
    void r5AContactWithoutAddressesIsClosedToo() {
        stored(contact -> contact.externalId("A-1"));

        run(
                ImportOptions.builder(),
                List.of("external id", "contact_status"),
                List.of("A-1", ""),
                List.of("A-1", "off"));

        assertThat(engine.contacts()
                        .find(Identifier.externalId("A-1"))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void a18AddClosesAndNeverOpens() {
        storedAs(Status.ACTIVE);
        ImportOptions.Builder adding = ImportOptions.builder().set(MatchRules.ON_EXISTING, OnExisting.ADD);

        run(adding, HEADER, List.of("a@example.com", "off"));
        assertThat(outcomes()).containsExactly(Outcome.UPDATED);
        assertThat(status()).isEqualTo(Status.SUPPRESSED);

        run(adding, HEADER, List.of("a@example.com", "on"));
        assertThat(outcomes()).containsExactly(Outcome.IGNORED);
    }

    @Test
    void f68AContactThatIsClosedAsAWholeRefusesDotdigitalsRows() {
        storedAs(Status.SUPPRESSED);

        run(ImportOptions.builder(ImportPreset.DOTDIGITAL_V2), List.of("email"), List.of("a@example.com"));

        assertThat(outcomes()).containsExactly(Outcome.SUPPRESSED);
        assertThat(faults(0)).containsExactly(FaultCode.STORED_SUPPRESSED);
    }

    @Test
    void f18TheThreeRegistriesRefuseWithDifferentFaults() {
        engine.suppressions().suppress(Identifier.email("ours@example.com"), null);
        engine.suppressions().suppressGlobally(Identifier.email("global@example.com"), null);
        engine.suppressions().suppressDomain("blocked.example", null);

        run(
                ImportOptions.builder(),
                List.of("email"),
                List.of("ours@example.com"),
                List.of("global@example.com"),
                List.of("x@blocked.example"));

        assertThat(List.of(faults(0), faults(1), faults(2)))
                .containsExactly(
                        List.of(FaultCode.ADDRESS_SUPPRESSED),
                        List.of(FaultCode.GLOBALLY_SUPPRESSED),
                        List.of(FaultCode.DOMAIN_SUPPRESSED));
    }

    @Test
    void f71AnAddressSuppressedOnAListIsImportedWithoutJoiningIt() {
        long news = engine.lists().create("News").id();
        engine.suppressions().suppressOnList(Identifier.email("a@example.com"), news, null);

        run(ImportOptions.builder().list("News"), List.of("email", "first name"), List.of("a@example.com", "Ann"));

        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(contact("a@example.com").memberships().values())
                .extracting(membership -> membership.status())
                .containsExactly(Status.SUPPRESSED);
        assertThat(contact("a@example.com").fields()).hasSize(1);
    }
}
