package dev.rollcall.model;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void f19AConsentRecordIsContentAndIsKeptOnce() {
        ConsentRecord consent = new ConsentRecord("I agree", Instant.EPOCH, null, null, null);
        Contact bare = Contact.builder(7, new Stamp(Instant.EPOCH, "test")).build();
        Contact agreed = bare.toBuilder().consent(consent).build();

        assertThat(agreed.sameContent(bare)).isFalse();
        assertThat(agreed.toBuilder().consent(consent).build().sameContent(agreed))
                .isTrue();
        assertThat(agreed.consentRecords()).containsExactly(consent);
        assertThat(agreed).hasToString("Contact[id=7, version=0]");
    }

    @Test
    void aContactIsNotChangedByLaterCallsOfItsBuilder() {
        Contact.Builder builder = Contact.builder(7, new Stamp(Instant.EPOCH, "test"))
                .tag("Gold")
                .field("city", new FieldValue.Text("Rome"));
        Contact built = builder.build();
        builder.tag("Silver").field("city", new FieldValue.Text("Oslo")).clearField("none");
        Contact next = builder.build();
        builder.clearField("city").retainTags(Set.of());

        assertThat(built.tags()).containsOnlyKeys("gold");
        assertThat(built.fields()).containsEntry("city", new FieldValue.Text("Rome"));
        assertThat(next.tags()).containsOnlyKeys("gold", "silver");
        assertThat(next.fields()).containsEntry("city", new FieldValue.Text("Oslo"));
        assertThat(builder.build().fields()).isEmpty();
    }

    @Test
    void aChangedCopySharesWhatItDoesNotChange() {
        Contact contact = Contact.builder(7, new Stamp(Instant.EPOCH, "test"))
                .tag("Gold")
                .field("city", new FieldValue.Text("Rome"))
                .build();
        Contact same = contact.toBuilder()
                .tag("gold")
                .field("city", new FieldValue.Text("Rome"))
                .build();
        assertThat(same.tags()).isSameAs(contact.tags());
        assertThat(same.fields()).isSameAs(contact.fields());
        assertThat(contact.toBuilder().tag("Silver").build().fields()).isSameAs(contact.fields());
    }

    @Test
    void aContactDoesNotChangeWithTheMapsItWasBuiltFrom() {
        SortedMap<String, String> tags = new TreeMap<>(Map.of("gold", "Gold"));
        Stamp stamp = new Stamp(Instant.EPOCH, "test");
        Contact contact = new Contact(
                7,
                0,
                null,
                null,
                null,
                Status.ACTIVE,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                tags,
                new TreeSet<>(),
                stamp,
                stamp);
        tags.clear();
        assertThat(contact.tags()).containsOnlyKeys("gold");
        assertThatThrownBy(() -> contact.tags().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> contact.tags().put("b", "B")).isInstanceOf(UnsupportedOperationException.class);
    }
}
