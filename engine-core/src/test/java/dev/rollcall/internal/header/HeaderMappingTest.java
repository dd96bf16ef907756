package dev.rollcall.internal.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HeaderMappingTest {
    private static final List<IdentifierKind> ORDER =
            List.of(IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL, IdentifierKind.PHONE);
    private static final List<FieldDefinition> DEFINED = List.of(new FieldDefinition("Shoe size", FieldType.NUMBER));

    private static HeaderMapping map(ImportOptions.Builder mapping, UnknownColumns unknown, String... header) {
        return HeaderBinder.bind(
                List.of(header),
                mapping.unknownColumns(unknown).set(MatchRules.ORDER, ORDER).build(),
                DEFINED);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, email",
        "e-mail, email",
        "E-Mail-Adresse, email",
        "Courriel, email",
        "Mobile phone, phone",
        "Teléfono, phone",
        "Customer ID, external_id",
        "first name, field:first_name",
        "Geburtsdatum, field:birth_date",
        "SHOE SIZE, field:Shoe size",
        "email_status, email_status",
        "email_list_ids, email_lists",
        "email_subscribe_times, email_lists_since",
        "phone_unsubscribed_list_ids, phone_lists_unsubscribed",
        "Email lists excluded, email_lists_excluded",
        "Tags, tags"
    })
    void headersAreMappedByTheirUsualMeaning(String header, String target) {
        String other = target.equals("email") ? "phone" : "email";
        HeaderMapping mapping = map(ImportOptions.builder(), UnknownColumns.IGNORE, other, header);
        assertThat(mapping.targets().get(1)).hasToString(target);
    }

    @Test
    void unknownColumnsAreIgnoredAndNamed() {
        HeaderMapping mapping = map(ImportOptions.builder(), UnknownColumns.IGNORE, "email", "Favourite colour", "");
        assertThat(mapping.ignored()).containsExactly("Favourite colour", "(column 3)");
        assertThat(mapping.newFields()).isEmpty();
    }

    @Test
    void unknownColumnsBecomeTextFieldsWhereTheRequestSaysSo() {
        HeaderMapping mapping =
                map(ImportOptions.builder(), UnknownColumns.CREATE_FIELD, "email", "Favourite colour", "");
        assertThat(mapping.newFields()).containsExactly(new FieldDefinition("Favourite colour", FieldType.TEXT));
        assertThat(mapping.ignored()).containsExactly("(column 3)");
    }

    @Test
    void unknownColumnsRefuseTheImportWhereTheRequestSaysSo() {
        assertThatThrownBy(() -> map(ImportOptions.builder(), UnknownColumns.FAIL, "email", "Favourite colour"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("nothing maps the column 'Favourite colour'")
                .hasMessageContaining("--map \"Favourite colour=ignore\"");
    }

    @Test
    void aColumnWithoutANameNeverRefusesTheImport() {
        HeaderMapping mapping = map(ImportOptions.builder(), UnknownColumns.FAIL, "email", "", "name");
        assertThat(mapping.ignored()).containsExactly("(column 2)");
        assertThatThrownBy(() -> map(ImportOptions.builder(), UnknownColumns.FAIL, "email", "", "colour"))
                .hasMessageStartingWith("nothing maps the column 'colour'");
    }

    @Test
    void explicitChoicesComeBeforeAliases() {
        ImportOptions.Builder mapping =
                ImportOptions.builder().map("email", Target.ignored()).map(" WORK mail", Target.email());
        HeaderMapping mapped = map(mapping, UnknownColumns.FAIL, "Email", "Work Mail", "name");
        assertThat(mapped.targets()).extracting(Target::toString).containsExactly("ignore", "email", "field:full_name");
    }

    @Test
    void withoutAutomaticMappingOnlyExplicitChoicesCount() {
        ImportOptions.Builder mapping =
                ImportOptions.builder().map("a", Target.email()).set(ColumnRules.AUTOMATIC, false);
        assertThat(map(mapping, UnknownColumns.IGNORE, "a", "phone").ignored()).containsExactly("phone");
    }

    @Test
    void aHeaderWithoutAnIdentifierIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> map(ImportOptions.builder(), UnknownColumns.IGNORE, "Ann Smith", "London"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("[external_id, email, phone]")
                .hasMessageContaining("is the first line a header?")
                .hasMessageNotContaining("Smith");
    }

    @Test
    void twoColumnsForOneTargetAreRefused() {
        assertThatThrownBy(() -> map(ImportOptions.builder(), UnknownColumns.IGNORE, "email", "E-Mail address"))
                .hasMessageContaining("'email' and 'E-Mail address' both feed email");
    }

    @Test
    void anExplicitlyMappedColumnThatIsMissingIsRefused() {
        ImportOptions.Builder mapping = ImportOptions.builder().map("Mial", Target.email());
        assertThatThrownBy(() -> map(mapping, UnknownColumns.IGNORE, "email"))
                .hasMessageContaining("'Mial' that the header does not have");
    }

    @Test
    void aFieldThatDoesNotExistIsRefusedUnlessItMayBeCreated() {
        ImportOptions.Builder mapping = ImportOptions.builder().map("c", Target.field("Colour"));
        assertThatThrownBy(() -> map(mapping, UnknownColumns.IGNORE, "email", "c"))
                .hasMessageContaining("there is no field 'Colour'");
        assertThat(map(mapping, UnknownColumns.CREATE_FIELD, "email", "c").newFields())
                .containsExactly(new FieldDefinition("Colour", FieldType.TEXT));
    }

    @ParameterizedTest
    @CsvSource({"email_list", "field:", "list: ", "colour", "email:x", "field"})
    void anInvalidTargetIsRefused(String text) {
        assertThatThrownBy(() -> Target.parse(text)).hasMessageContaining("is no column target");
    }

    @Test
    void aProfileFieldIsATargetByTheNameThatAPersonWrites() {
        ImportOptions.Builder mapping = ImportOptions.builder().map("Rufname", Target.field("First name"));
        HeaderMapping mapped = map(mapping, UnknownColumns.FAIL, "email", "Rufname");
        assertThat(mapped.fields()).containsOnlyKeys("first_name");
    }

    @Test
    void aColumnIsMappedOnceWhateverItsCase() {
        Map<String, Target> twice = new LinkedHashMap<>();
        twice.put("Mail", Target.email());
        twice.put(" MAIL", Target.ignored());
        assertThatThrownBy(() -> ImportOptions.builder().set(ColumnRules.COLUMNS, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mapping names the column 'MAIL' twice");
        ImportOptions.Builder changed =
                ImportOptions.builder().map("Mail", Target.email()).map(" MAIL", Target.ignored());
        assertThat(changed.build().mapping().columns()).containsExactly(Map.entry(" MAIL", Target.ignored()));
    }

    @Test
    void aListThatAColumnFeedsHasANameOf1To255Characters() {
        assertThat(new Target.OnList(" " + "n".repeat(255)).name()).hasSize(255);
        for (String name : List.of("", " ", "n".repeat(256))) {
            assertThatThrownBy(() -> Target.statusOnList(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a list name has 1 to 255 characters");
        }
    }
}
