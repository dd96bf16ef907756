package dev.rollcall.spec;

import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import dev.rollcall.options.MergeRules;
import dev.rollcall.options.ValueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Cells that are no identifiers, in columns of identifiers (ruling R-32). */
class PlaceholderExamplesTest extends Examples {
    private static final List<String> HEADER = List.of("external_id", "email");
    private static final String ANN = "ann@example.com";
    private static final String BEN = "ben@example.com";

    /** Ann and Ben, each in a file of their own, with the same cell as their id. */
    private void annAndThenBen(String cell) {
        run(ImportOptions.builder(), HEADER, List.of(cell, ANN));
        run(ImportOptions.builder(), HEADER, List.of(cell, BEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL",
                "(null)",
                "<NULL>",
                "[null]",
                "nil",
                "undefined",
                "NaN",
                "None",
                "\\N",
                "-1",
                "false",
                "[object Object]",
                "00000000-0000-0000-0000-000000000000",
                "n/a",
                "N.A.",
                "n / a",
                "#N/A",
                "#REF!",
                "#VALUE!",
                "#NAME?",
                "#BEZUG!",
                "#ССЫЛКА!",
                "########",
                "-",
                "--",
                "----------",
                "–",
                "?",
                "???",
                ".",
                "......",
                "_",
                "~",
                "\"",
                " none ",
                "unknown",
                "TBD",
                "xxx",
                "guest",
                "no",
                "keine",
                "k.A.",
                "nein",
                "unbekannt",
                "aucun",
                "Non",
                "ninguno",
                "não",
                "nessuno",
                "geen",
                "brak",
                "нет",
                "нет данных",
                "yok",
                "saknas",
                "なし",
                "ー",
                "Ｎ／Ａ",
                "无",
                "0",
                "000",
                "0.0"
            })
    void r32APlaceholderDoesNotMergeTwoPeople(String cell) {
        annAndThenBen(cell);

        assertThat(faults(0)).containsExactly(FaultCode.PLACEHOLDER_IDENTIFIER);
        assertThat(outcomes()).containsExactly(Outcome.INSERTED);
        assertThat(contact(ANN).externalId()).isNull();
        assertThat(contact(BEN).externalId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "17",
                "007",
                "-17",
                "N/A-17",
                "none-1",
                "#17",
                "nile",
                "Nan Lee",
                "unknown-3",
                "test",
                "x",
                "A",
                "1.5",
                "0x1",
                "00A",
                "1111111",
                "1234567890",
                "000-000-0001"
            })
    void r32ATextThatOnlyResemblesAPlaceholderIsAnIdentifier(String cell) {
        run(ImportOptions.builder(), HEADER, List.of(cell, ANN));

        assertThat(faults(0)).isEmpty();
        assertThat(contact(ANN).externalId()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "0, 2, false",
        "0, 0, false",
        "000, 001, true",
        "0, 0001, true",
        "000, 000, false",
        "000, 100, false"
    })
    void r32ASingleZeroIsAnIdentifierIfItsColumnAlsoHoldsAOne(String cell, String other, boolean accepted) {
        run(ImportOptions.builder(), HEADER, List.of(cell, ANN), List.of(other, BEN));

        assertThat(faults(0)).isEqualTo(accepted ? List.of() : List.of(FaultCode.PLACEHOLDER_IDENTIFIER));
        assertThat(contact(ANN).externalId()).isEqualTo(accepted ? cell : null);
    }

    @ParameterizedTest
    @CsvSource({
        // one digit repeated, or the ten digits in order, as written
        "000-000-0000,, placeholder_identifier",
        "0000,, placeholder_identifier",
        "999999999, DE, placeholder_identifier",
        "(555) 555-5555, US, placeholder_identifier",
        "1234567890,, placeholder_identifier",
        "123-456-7890, US, placeholder_identifier",
        "1234567890, GB, placeholder_identifier",
        "+1 111 111 1111,, placeholder_identifier",
        // the same behind a country code, if the country has no such number
        "+11234567890,, placeholder_identifier",
        "+1 (123) 456-7890,, placeholder_identifier",
        "+1 999 999 9999,, placeholder_identifier",
        "001 999 999 9999, DE, placeholder_identifier",
        // incomplete numbers
        "+44,, invalid_phone",
        "11,, invalid_phone",
        "112, DE, invalid_phone",
        "999, GB, invalid_phone",
        "111111,, invalid_phone",
        "+,, invalid_phone",
        // other digits
        "1 999 999 9999, US, invalid_phone",
        "123456789,, invalid_phone",
        // words that are placeholders in every column
        "none,, placeholder_identifier",
        "'-',, placeholder_identifier"
    })
    void r32PhoneFillersAreBlankAndIncompleteNumbersAreFaults(String cell, String region, String fault) {
        run(
                ImportOptions.builder().set(ValueRules.PHONE_REGION, region),
                List.of("email", "phone"),
                List.of(ANN, cell));

        assertThat(faults(0)).map(FaultCode::toString).containsExactly(fault);
        assertThat(contact(ANN).phone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "+44 7777 777777,, +447777777777",
        "06 66 66 66 66, FR, +33666666666",
        "01234 567890, GB, +441234567890",
        "+1 234 567 8901,, +12345678901",
        "+44 7700 900000,, +447700900000",
        "01 23 45 67 89, FR, +33123456789"
    })
    void r32ANumberThatIsValidInItsCountryIsNoFiller(String cell, String region, String number) {
        run(
                ImportOptions.builder().set(ValueRules.PHONE_REGION, region),
                List.of("email", "phone"),
                List.of(ANN, cell));

        assertThat(faults(0)).isEmpty();
        assertThat(contact(ANN).phone().e164()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none@none.com", "Keine@Keine.de", "noemail@noemail.com", "<none@none.com>", "N/A", "無し"})
    void r32APlaceholderAddressIsBlank(String cell) {
        run(ImportOptions.builder(), HEADER, List.of("17", cell));

        assertThat(faults(0)).contains(FaultCode.PLACEHOLDER_IDENTIFIER).doesNotContain(FaultCode.INVALID_EMAIL);
        assertThat(outcomes()).containsExactly(Outcome.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test@example.com", "ann@none.com", "none@example.org", "no@ann.example"})
    void r32DomainsAndTestAddressesAreNoPlaceholders(String cell) {
        run(ImportOptions.builder(), HEADER, List.of("17", cell));

        assertThat(isThere(cell)).isTrue();
    }

    @Test
    void r32TheRequestMaySetOtherPlaceholders() {
        run(
                ImportOptions.builder().set(IdentifierRules.PLACEHOLDERS, Set.of("Nemo")),
                HEADER,
                List.of("nemo", ANN),
                List.of("n/a", BEN));

        assertThat(faults(0)).containsExactly(FaultCode.PLACEHOLDER_IDENTIFIER);
        assertThat(contact(BEN).externalId()).isEqualTo("n/a");
    }

    @Test
    void r32APresetHasNoPlaceholders() {
        run(
                ImportOptions.builder(ImportPreset.UNISENDER),
                List.of("email", "phone"),
                List.of("none@none.com", "+1 999 999 9999"));

        assertThat(isThere("none@none.com")).isTrue();
        assertThat(engine.contacts().find(Identifier.phone("+19999999999"))).isPresent();
    }

    @Test
    void r32AnEraseTokenIsNoPlaceholder() {
        run(ImportOptions.builder().set(MergeRules.ERASE_TOKEN, "-"), HEADER, List.of("-", ANN));

        assertThat(faults(0)).isEmpty();
    }

    @Test
    void r32ThePlaceholdersAreDocumentedAsAList() {
        assertThat(Placeholders.USUAL.texts())
                .contains("null", "n/a", "0", "none@none.com")
                .hasSizeGreaterThan(300);
    }
}
