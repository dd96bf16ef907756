package dev.rollcall.internal.header;

import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The effect of mapping rules on headers: read-only names, the prefix, exact names and limits. */
class HeaderRulesTest {
    private static ImportOptions.Builder byHeader() {
        return ImportOptions.builder();
    }

    private static ImportOptions.Builder prefixed() {
        return byHeader().set(ColumnRules.PREFIX, "contact_");
    }

    private static ImportOptions.Builder readOnly() {
        return prefixed().set(ColumnRules.READ_ONLY, Set.of("Score", "id", "email_status"));
    }

    private static HeaderMapping map(ImportOptions.Builder mapping, UnknownColumns unknown, String... header) {
        return HeaderBinder.bind(
                List.of(header),
                mapping.unknownColumns(unknown)
                        .matchOrder(IdentifierKind.EMAIL, IdentifierKind.PHONE)
                        .build(),
                List.of(new FieldDefinition("Shoe size", FieldType.NUMBER)));
    }

    private static String target(ImportOptions.Builder mapping, String header) {
        String other = header.toLowerCase(java.util.Locale.ROOT).endsWith("email") ? "phone" : "email";
        return map(mapping, UnknownColumns.IGNORE, other, header)
                .targets()
                .get(1)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "contact_email, email",
        "CONTACT_Last Name, field:last_name",
        "contact_last name, field:last_name",
        "contact_lastname, field:last_name",
        "last name, field:last_name",
        "contact_shoe SIZE, field:Shoe size",
        "contact_tags, tags",
        "contact_, ignore",
        "contactshoe size, ignore",
        "contact_contact_shoe size, ignore"
    })
    void f13AHeaderIsKnownByTheNameBehindThePrefix(String header, String target) {
        assertThat(target(prefixed(), header)).isEqualTo(target);
    }

    @Test
    void f13AKnownWholeNameWinsOverTheNameBehindThePrefix() {
        assertThat(target(byHeader().set(ColumnRules.PREFIX, "email_"), "email_status"))
                .isEqualTo("email_status");
        assertThat(target(byHeader().set(ColumnRules.PREFIX, "shoe "), "Shoe size"))
                .isEqualTo("field:Shoe size");
        assertThat(target(byHeader(), "contact_tags")).isEqualTo("ignore");
    }

    @Test
    void f13ThePrefixHidesNoOptOuts() {
        assertThatThrownBy(() -> target(byHeader().set(ColumnRules.PREFIX, "c_"), "c_unsubscribed"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'c_unsubscribed' looks as if it said who has left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"score", " SCORE", "contact_score", "id", "contact_id", "email_status", "Contact_Email_Status"})
    void f12AReadOnlyNameWinsOverTheUsualMeaningOfAHeader(String header) {
        HeaderMapping mapping = map(readOnly(), UnknownColumns.FAIL, "email", header);

        assertThat(mapping.targets().get(1)).isEqualTo(new Target.ReadOnly());
        assertThat(mapping.described()).containsOnlyKeys("email");
        assertThat(mapping.ignored()).containsExactly(header);
    }

    @Test
    void f12AnExplicitChoiceWinsOverAReadOnlyName() {
        ImportOptions.Builder explicit = readOnly().map("ID", Target.externalId());

        assertThat(map(explicit, UnknownColumns.FAIL, "email", "id", "score").targets())
                .extracting(Target::toString)
                .containsExactly("email", "external_id", "read_only");
    }

    @Test
    void f12SeveralColumnsMayBeReadOnlyEvenWithoutAutomaticMapping() {
        ImportOptions.Builder mapping = ImportOptions.builder()
                .map("a", Target.email())
                .set(ColumnRules.AUTOMATIC, false)
                .set(ColumnRules.READ_ONLY, Set.of("score", "id"));

        assertThat(map(mapping, UnknownColumns.FAIL, "a", "score", "id").targets())
                .extracting(Target::toString)
                .containsExactly("email", "read_only", "read_only");
    }

    @ParameterizedTest
    @CsvSource({
        "Shoe size, field:Shoe size",
        "shoe size, ignore",
        "SHOE SIZE, ignore",
        "first_name, field:first_name",
        "First_Name, ignore",
        "first name, ignore",
        "vorname, ignore",
        "E-MAIL Status, email_status"
    })
    void f7FieldsAreKnownByTheirExactNamesOnly(String header, String target) {
        assertThat(target(byHeader().set(ColumnRules.EXACT_NAMES, true), header))
                .isEqualTo(target);
    }

    @Test
    void f7AFieldThatDiffersInCaseOnlyCannotBeCreatedBesideAnother() {
        ImportOptions.Builder exact = byHeader().set(ColumnRules.EXACT_NAMES, true);

        assertThatThrownBy(() -> map(exact, UnknownColumns.CREATE_FIELD, "email", "SHOE size"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'SHOE size' differs from the field 'Shoe size' in its case only");
        assertThat(map(byHeader(), UnknownColumns.CREATE_FIELD, "email", "SHOE size")
                        .newFields())
                .isEmpty();
    }

    @Test
    void f7TheNameOfANewFieldMatchesThePattern() {
        ImportOptions.Builder mapping = byHeader().set(ColumnRules.NEW_FIELD_PATTERN, "[a-z]{1,5}");

        assertThat(map(mapping, UnknownColumns.CREATE_FIELD, "email", "abcde", "Shoe size", "first name")
                        .newFields())
                .containsExactly(new FieldDefinition("abcde", FieldType.TEXT));
        assertThatThrownBy(() -> map(mapping, UnknownColumns.CREATE_FIELD, "email", "abcdef"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'abcdef', which does not match [a-z]{1,5}");
        assertThatThrownBy(() -> map(
                        mapping.build().toBuilder().map("x", Target.field("Abc")),
                        UnknownColumns.CREATE_FIELD,
                        "email",
                        "x"))
                .hasMessageContaining("'Abc', which does not match");
        assertThat(map(mapping, UnknownColumns.IGNORE, "email", "abcdef").newFields())
                .isEmpty();
    }

    @Test
    void f9TooManyColumnsThatFeedFieldsRefuseTheImport() {
        ImportOptions.Builder two = byHeader().set(ColumnRules.MAX_FIELDS, 2);

        assertThat(map(two, UnknownColumns.IGNORE, "email", "phone", "tags", "city", "Shoe size", "no field")
                        .fields())
                .hasSize(2);
        assertThatThrownBy(() -> map(two, UnknownColumns.IGNORE, "email", "city", "Shoe size", "first name"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("3 columns feed fields, and no more than 2 may");
        assertThatThrownBy(() ->
                        map(byHeader().set(ColumnRules.MAX_FIELDS, 0), UnknownColumns.CREATE_FIELD, "email", "new"))
                .hasMessageContaining("1 columns feed fields");
    }

    @ParameterizedTest
    @CsvSource({
        "Preference:Marketing>Offers, BOOLEAN",
        "preference:a>b > c, BOOLEAN",
        "Preference:Marketing, TEXT",
        "Preference:>Offers, TEXT",
        "Preference:Marketing>, TEXT",
        "My Preference:Marketing>Offers, TEXT"
    })
    void f20APreferenceIsCreatedAsYesOrNo(String header, FieldType type) {
        assertThat(map(byHeader(), UnknownColumns.CREATE_FIELD, "email", header).newFields())
                .containsExactly(new FieldDefinition(header, type));
    }

    @Test
    void invalidRulesAreRefused() {
        assertThatThrownBy(() -> byHeader().set(ColumnRules.PREFIX, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix");
        assertThatThrownBy(() -> byHeader().set(ColumnRules.NEW_FIELD_PATTERN, "[a-z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'[a-z' is no regular expression for names of fields: ");
        assertThatThrownBy(() -> byHeader().set(ColumnRules.MAX_FIELDS, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 or more, not -1");
    }
}
