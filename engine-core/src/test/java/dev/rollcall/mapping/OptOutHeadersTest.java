package dev.rollcall.mapping;

import java.util.List;
import java.util.Map;

import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A list of people who opted out must not become a list of people to mail because of a header that nobody knew. */
class OptOutHeadersTest {
    private static HeaderMapping map(
            ColumnMapping mapping, UnknownColumns unknown, List<FieldDefinition> defined, String... header) {
        return HeaderMapping.of(List.of(header), mapping, unknown, defined, List.of(IdentifierKind.EMAIL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "Subscription status",
                "SUBSCRIBED",
                "unsubscribed",
                "Opt-Out",
                "optin",
                "Opted in",
                "opted_out",
                "Email opt out",
                "Consent",
                "Do not email",
                "bounced",
                "Suppressed",
                "black list"
            })
    void aColumnThatLooksLikeOptOutsIsNotIgnored(String column) {
        assertThatThrownBy(() -> map(ColumnMapping.byHeader(), UnknownColumns.IGNORE, List.of(), "email", column))
                .isInstanceOf(MappingException.class)
                .hasMessage("the column '" + column + "' looks as if it said who has opted out;"
                        + " map it to email_status or contact_status, to a list, to a field, or to ignore");
    }

    @ParameterizedTest
    @EnumSource(UnknownColumns.class)
    void norIsItWhateverBecomesOfUnknownColumns(UnknownColumns unknown) {
        assertThatThrownBy(() -> map(ColumnMapping.byHeader(), unknown, List.of(), "email", "status"))
                .hasMessageContaining("who has opted out");
        assertThatThrownBy(() -> map(
                        new ColumnMapping(Map.of("email", Target.parse("email")), false),
                        unknown,
                        List.of(),
                        "email",
                        "status"))
                .hasMessageContaining("who has opted out");
    }

    @ParameterizedTest
    @CsvSource({"email_status", "list:News", "field:first_name", "tags", "ignore"})
    void mappingItToAnythingLiftsThat(String target) {
        ColumnMapping mapping = ColumnMapping.byHeader().with("STATUS", Target.parse(target));
        assertThat(map(mapping, UnknownColumns.IGNORE, List.of(), "email", "Status")
                        .targets()
                        .get(1))
                .hasToString(target);
    }

    @Test
    void aFieldOfThatNameLiftsIt() {
        List<FieldDefinition> defined = List.of(new FieldDefinition("Status", FieldType.TEXT));
        assertThat(map(ColumnMapping.byHeader(), UnknownColumns.IGNORE, defined, "email", "status")
                        .targets()
                        .get(1))
                .hasToString("field:Status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Newsletter status", "Marital status", "Notes", "Statement", "Subscription date", "Optician"})
    void otherColumnsAreIgnoredAsBefore(String column) {
        assertThat(map(ColumnMapping.byHeader(), UnknownColumns.IGNORE, List.of(), "email", column)
                        .ignored())
                .containsExactly(column);
    }

    @Test
    void aFirstLineThatIsNoHeaderIsToldAsThat() {
        assertThatThrownBy(() -> map(ColumnMapping.byHeader(), UnknownColumns.IGNORE, List.of(), "Ann", "unsubscribed"))
                .hasMessageContaining("is the first line a header?")
                .hasMessageNotContaining("unsubscribed");
    }
}
