package dev.rollcall.model;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Identifiers and fields are found in whatever form a person writes them. */
class IdentifierFormsTest {
    private static final Stamp CREATED = new Stamp(Instant.EPOCH, "host");

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Ann@Example.ORG, ann@example.org",
        "PHONE, +44 20 7123 4567, +442071234567",
        "EXTERNAL_ID, ' A-17 ', A-17",
        "ID, ' 17 ', 17"
    })
    void anIdentifierIsNormalisedWhenItIsMade(IdentifierKind kind, String text, String key) {
        assertThat(Identifier.of(kind, text)).isEqualTo(Identifier.ofKey(kind, key));
        assertThat(Identifier.of(kind, text).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, ann", "PHONE, 020", "EXTERNAL_ID, ' '", "ID, seventeen"})
    void aTextThatIsNoIdentifierIsRefused(IdentifierKind kind, String text) {
        assertThatThrownBy(() -> Identifier.of(kind, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "first_name, First name",
        "first_name, first-name",
        "shoe size, Shoe Size",
        "first name, First name",
        "job_title, job_title"
    })
    void aFieldIsFoundByTheNameThatAPersonWrites(String key, String name) {
        Contact contact =
                Contact.builder(1, CREATED).field(key, new FieldValue.Text("x")).build();

        assertThat(contact.field(name)).contains(new FieldValue.Text("x"));
    }

    @Test
    void aFieldThatIsBlankHasNoValue() {
        assertThat(Contact.builder(1, CREATED).build().field("city")).isEmpty();
    }
}
