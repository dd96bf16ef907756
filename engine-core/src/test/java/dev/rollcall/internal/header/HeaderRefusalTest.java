package dev.rollcall.internal.header;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.MappingProblem.Kind;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** the order in which a column's meaning is decided, and the refusal for columns whose meaning is undecided. */
class HeaderRefusalTest {
    private static ImportOptions.Builder byHeader() {
        return ImportOptions.builder();
    }

    private static HeaderMapping map(
            ImportOptions.Builder mapping, UnknownColumns unknown, List<FieldDefinition> defined, String... header) {
        return HeaderBinder.bind(
                List.of(header),
                mapping.unknownColumns(unknown).matchOrder(IdentifierKind.EMAIL).build(),
                defined);
    }

    private static HeaderMapping map(ImportOptions.Builder mapping, String... header) {
        return map(mapping, UnknownColumns.IGNORE, List.of(), header);
    }

    private static MappingException refusal(ImportOptions.Builder mapping, String... header) {
        return catchThrowableOfType(MappingException.class, () -> map(mapping, header));
    }

    @ParameterizedTest
    @CsvSource({
        "status, STATUS",
        "Unsubscribed, LEAVING",
        "Opt-in, AGREEING",
        "Consent, AGREEING",
        "Do not email, LEAVING",
        "Newsletter, AGREEING",
        "doNotEmail, LEAVING"
    })
    void aColumnAboutOptingOutOrInStopsTheImport(String column, Kind kind) {
        assertThat(refusal(byHeader(), "email", column).problems())
                .extracting(MappingProblem::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @EnumSource(UnknownColumns.class)
    void aConsentColumnStopsTheImportUnderEveryUnknownColumnsOption(UnknownColumns unknown) {
        assertThatThrownBy(() -> map(byHeader(), unknown, List.of(), "email", "status"))
                .hasMessageContaining("who has left");
        ImportOptions.Builder explicitOnly =
                ImportOptions.builder().map("email", Target.parse("email")).set(ColumnRules.AUTOMATIC, false);
        assertThatThrownBy(() -> map(explicitOnly, unknown, List.of(), "email", "email_status"))
                .hasMessageContaining("'email_status'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email_status",
                "opt_out:email",
                "opt_in:phone",
                "opt_out_time:contact",
                "complained:list:News",
                "list:News",
                "field:first_name",
                "tags",
                "ignore"
            })
    void anExplicitChoiceComesFirst(String target) {
        ImportOptions.Builder mapping = byHeader().map("STATUS", Target.parse(target));
        assertThat(map(mapping, "email", "Status").targets().get(1)).hasToString(target);
    }

    @Test
    void readOnlyNamesComeBeforeWords() {
        ImportOptions.Builder mapping =
                byHeader().set(ColumnRules.READ_ONLY, Set.of("unsubscribed")).set(ColumnRules.PREFIX, "contact_");
        assertThat(map(mapping, "email", "contact_unsubscribed").targets().get(1))
                .isEqualTo(new Target.ReadOnly());
    }

    @ParameterizedTest
    @CsvSource({
        "email_status, email_status",
        "Contact Status, contact_status",
        "Email lists unsubscribed, email_lists_unsubscribed",
        "email_unsubscribed_list_ids, email_lists_unsubscribed",
        "consent_at, consent_at",
        "consentdatetime, consent_at",
        "Consent text, consent_text",
        "phone_availability, phone_availability"
    })
    void rollcallsOwnNamesComeBeforeWords(String header, String target) {
        assertThat(map(byHeader(), "email", header).targets().get(1)).hasToString(target);
    }

    @Test
    void wordsComeBeforeFieldsOfTheStoreUnlessAnOptionReversesIt() {
        List<FieldDefinition> defined = List.of(new FieldDefinition("LASTSUBSCRIBED", FieldType.DATE));
        assertThatThrownBy(() -> map(byHeader(), UnknownColumns.IGNORE, defined, "email", "lastsubscribed"))
                .hasMessageContaining("'lastsubscribed'");
        assertThat(map(
                                byHeader().set(ColumnRules.FIELDS_BEFORE_WORDS, true),
                                UnknownColumns.IGNORE,
                                defined,
                                "email",
                                "lastsubscribed")
                        .targets()
                        .get(1))
                .hasToString("field:LASTSUBSCRIBED");
    }

    @Test
    void fieldsOfTheStoreComeBeforeUsualMeaningsAndAfterOwnNames() {
        List<FieldDefinition> defined =
                List.of(new FieldDefinition("Mobile", FieldType.TEXT), new FieldDefinition("Phone", FieldType.TEXT));
        assertThat(map(byHeader(), UnknownColumns.IGNORE, defined, "email", "mobile", "phone")
                        .targets())
                .extracting(Target::toString)
                .containsExactly("email", "field:Mobile", "phone");
    }

    @Test
    void allProblemsAreReportedAtOnceWithTheOptionForEach() {
        MappingException refusal = catchThrowableOfType(
                MappingException.class,
                () -> map(
                        byHeader().map("Mial", Target.parse("email")),
                        UnknownColumns.FAIL,
                        List.of(),
                        "email",
                        "E-Mail address",
                        "Unsubscribed from all email",
                        "UNSUB_TIME",
                        "Newsletter",
                        "Shoe \"size\"",
                        "OPTIN_TIME"));
        assertThat(refusal.problems())
                .extracting(MappingProblem::kind)
                .containsExactlyInAnyOrder(
                        Kind.NO_SUCH_COLUMN,
                        Kind.CLASH,
                        Kind.LEAVING,
                        Kind.LEAVING,
                        Kind.AGREEING,
                        Kind.UNKNOWN_COLUMN,
                        Kind.UNKNOWN_COLUMN,
                        Kind.OPT_IN_TIME);
        assertThat(refusal.getMessage().lines())
                .contains(
                        "  the mapping names a column 'Mial' that the header does not have",
                        "  the columns 'email' and 'E-Mail address' both feed email; map one of them to something else, or"
                                + " to ignore: --map \"E-Mail address=ignore\" (in Java: .map(\"E-Mail address\","
                                + " Target.parse(\"ignore\")))",
                        "  the column 'Unsubscribed from all email' looks as if it said who has left: --map"
                                + " \"Unsubscribed from all email=opt_out:email\" (in Java: .map(\"Unsubscribed from all"
                                + " email\", Target.parse(\"opt_out:email\"))); other targets: opt_in:email, email_status,"
                                + " opt_out_time:email, ignore",
                        "  nothing maps the column 'Shoe \"size\"': --map \"Shoe \\\"size\\\"=ignore\" (in Java:"
                                + " .map(\"Shoe \\\"size\\\"\", Target.parse(\"ignore\")))",
                        "  if everybody in this file has left: --everybody-left (in Java:"
                                + " .everybodyLeft(EverybodyLeft.unsubscribed()))")
                .anyMatch(line -> line.contains("--map \"Newsletter=opt_in:email\""))
                .anyMatch(line -> line.contains("--map \"OPTIN_TIME=opt_in_time:email\""));
    }

    @Test
    void theSuggestedMappingsResolveTheRefusal() {
        String[] header = {"email", "UNSUB_TIME", "UNSUB_REASON", "Status", "Do Not Call"};
        ImportOptions.Builder mapping = byHeader();
        for (MappingProblem problem : refusal(byHeader(), header).problems()) {
            mapping = mapping.map(problem.columns().get(0), problem.choices().get(0));
        }
        ImportOptions.Builder offered = mapping;
        // a status and a reason feed one status, since the request maps both
        assertThat(map(offered, header).targets())
                .extracting(Target::toString)
                .containsExactly("email", "opt_out_time:email", "email_status", "email_status", "opt_out:phone");
    }

    @Test
    void ifEverybodyLeftColumnsThatAddNothingDoNotStopTheImport() {
        List<String> header =
                List.of("email", "UNSUB_TIME", "Unsubscribed", "Newsletter", "Do not call", "UNSUB_REASON");
        MappingException refusal = catchThrowableOfType(
                MappingException.class,
                () -> HeaderBinder.bind(
                        header,
                        byHeader()
                                .unknownColumns(UnknownColumns.IGNORE)
                                .matchOrder(IdentifierKind.EMAIL)
                                .everybodyLeft(EverybodyLeft.unsubscribed())
                                .build(),
                        List.of()));
        assertThat(refusal.problems())
                .flatExtracting(MappingProblem::columns)
                .containsExactly("Do not call", "UNSUB_REASON");
    }

    @Test
    void aFirstLineThatIsNoHeaderIsNotShown() {
        assertThatThrownBy(() ->
                        map(byHeader(), UnknownColumns.FAIL, List.of(), "Ann", "unsubscribed", "London", "London"))
                .hasMessageContaining("is the first line a header?")
                .hasMessageContaining("--map \"COLUMN=email\"")
                .hasMessageNotContainingAny("Ann", "London");
    }

    @Test
    void consentColumnsAndAMissingIdentifierAreReportedTogether() {
        assertThatThrownBy(() -> map(byHeader(), UnknownColumns.FAIL, List.of(), "Nom", "Adresse de Nom", "Désabonné"))
                .hasMessageContaining("--map \"COLUMN=email\"")
                .hasMessageContaining("--map \"Désabonné=opt_out:email\"")
                .hasMessageNotContaining("Nom");
        assertThatThrownBy(() -> map(byHeader(), UnknownColumns.FAIL, List.of(), "x@example.org", "unsubscribed"))
                .hasMessageNotContaining("unsubscribed");
    }

    @Test
    void namesAreQuotedForTheShellAndForJava() {
        assertThat(refusal(byHeader(), "email", "Opt-out $1 `x` \"y\" \\z").getMessage())
                .contains("--map \"Opt-out \\$1 \\`x\\` \\\"y\\\" \\\\z=opt_out:email\"")
                .contains(".map(\"Opt-out $1 `x` \\\"y\\\" \\\\z\", ");
        assertThat(refusal(byHeader(), "email", "Opt\nout").getMessage())
                .contains("'Opt\\u000aout'")
                .contains("--map $'Opt\\u000aout=opt_out:email'");
        assertThat(refusal(byHeader(), "email", "Opt\u202e\u2028out").getMessage())
                .contains("'Opt\\u202e\\u2028out'")
                .contains("--map $'Opt\\u202e\\u2028out=opt_out:email'")
                .contains(".map(\"Opt\\u202e\\u2028out\", ");
    }

    @Test
    void severalColumnsMayFeedOneStatusIfTheRequestMapsOneOfThem() {
        ImportOptions.Builder mapping = byHeader()
                .map("a", Target.parse("opt_out:email"))
                .map("b", Target.parse("opt_out:email"))
                .map("c", Target.parse("email_status"))
                .map("d", Target.parse("email_status"));
        assertThat(map(mapping, "email", "a", "b", "c", "d").targets()).hasSize(5);
        assertThat(map(mapping, "email", "a", "b", "c", "d", "email status").targets())
                .hasSize(6);
        assertThatThrownBy(() -> map(byHeader(), "email", "email status", "e-mail status"))
                .hasMessageContaining("both feed email_status");
    }

    @Test
    void anOptInTimeColumnIsIgnoredUntilItsRowsAreKnown() {
        assertThat(map(byHeader(), "email", "OPTIN_TIME").optInTimes())
                .containsExactly(Map.entry(1, Target.parse("opt_in_time:email")));
        assertThat(map(byHeader(), "email", "OPTIN_TIME").ignored()).containsExactly("OPTIN_TIME");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opt_out:email",
                "opt_in:phone",
                "suppressed:contact",
                "complained_time:list:a:b",
                "bounced:email",
                "bounced_time:phone",
                "opt_in_time:list:News"
            })
    void targetsAreParsedFromTheirText(String text) {
        assertThat(Target.parse(text)).hasToString(text);
        assertThat(Target.parse(" " + text.replace("opt_out", "OPT_OUT"))).isEqualTo(Target.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opt_out", "opt_out:", "opt_out:fax", "opt_out:list:", "left:email", "opt_out_times:email"})
    void anInvalidTargetIsRefused(String text) {
        assertThatThrownBy(() -> Target.parse(text)).hasMessageContaining("is no column target");
    }

    @Test
    void bouncesOfAContactAreNoTarget() {
        assertThatThrownBy(() -> Target.parse("bounced:contact")).hasMessageContaining("bounced:email");
    }
}
