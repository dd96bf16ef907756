package dev.rollcall.model;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTest {
    @Test
    void aContactShowsItsNumbersAndNothingPersonal() {
        Contact contact = Contact.builder(7, new Stamp(Instant.EPOCH, "test"))
                .externalId("ann-1")
                .field("first_name", new FieldValue.Text("Ann"))
                .version(3)
                .build();
        assertThat(contact).hasToString("Contact[id=7, version=3]");
    }

    @Test
    void f19AConsentRecordIsContentAndIsThereOnce() {
        ConsentRecord consent = new ConsentRecord("I agree", Instant.EPOCH, null, null, null);
        Contact bare = Contact.builder(7, new Stamp(Instant.EPOCH, "test")).build();
        Contact agreed = bare.toBuilder().consent(consent).build();

        assertThat(agreed.sameContent(bare)).isFalse();
        assertThat(agreed.toBuilder().consent(consent).build().sameContent(agreed))
                .isTrue();
        assertThat(agreed.consents()).containsExactly(consent);
        assertThat(agreed).hasToString("Contact[id=7, version=0]");
    }
}
