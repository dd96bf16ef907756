package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The options for reading identifiers, from a shell: a row without the option that its fault names, and with it. */
class IdentifierArgumentsTest {
    private static final String ANN = "ann@example.com";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private Shell.Ran importRow(String row, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(
                List.of("import", shell.file("contacts.csv", "email,phone,external_id\n" + row + "\n")));
        args.addAll(List.of(options));
        return shell.run(args.toArray());
    }

    private boolean isKnown(Identifier identifier) {
        try (ImportEngine engine = shell.engine()) {
            return engine.contacts().find(identifier).isPresent();
        }
    }

    @Test
    void aPhoneWithoutItsPlusIsAcceptedIfRequested() throws IOException {
        assertThat(importRow(ANN + ",447700900001,").out())
                .contains("invalid_phone", "--phone-region GB", "--phones-without-plus");
        assertThat(isKnown(Identifier.phone("+447700900001"))).isFalse();

        assertThat(importRow(ANN + ",447700900001,", "--phones-without-plus").code())
                .isZero();
        assertThat(isKnown(Identifier.phone("+447700900001"))).isTrue();
    }

    @Test
    void aNationalPhoneIsAcceptedWithARegion() throws IOException {
        importRow(ANN + ",020 7946 0132,", "--phone-region", "GB");
        assertThat(isKnown(Identifier.phone("+442079460132"))).isTrue();
    }

    @Test
    void namedPlaceholdersReplaceTheDefaultOnes() throws IOException {
        assertThat(importRow(ANN + ",,none").out()).contains("placeholder_identifier", "--placeholder TEXT");
        assertThat(isKnown(Identifier.externalId("none"))).isFalse();

        importRow(ANN + ",,none", "--placeholder", "NULL", "--placeholder", "nobody");
        assertThat(isKnown(Identifier.externalId("none"))).isTrue();

        assertThat(importRow("ben@example.com,,Nobody", "--placeholder", "NULL", "--placeholder", "nobody")
                        .out())
                .contains("placeholder_identifier");
    }

    @Test
    void everyTextIsAnIdentifierWithoutPlaceholders() throws IOException {
        importRow(ANN + ",+1 999 999 9999,NULL", "--no-placeholders");
        assertThat(isKnown(Identifier.externalId("NULL"))).isTrue();
        assertThat(isKnown(Identifier.phone("+19999999999"))).isTrue();
    }

    @Test
    void aRoundedNumberIsAnIdentifierIfRequested() throws IOException {
        assertThat(importRow(ANN + ",,1.23457E+11").out())
                .contains("rounded_identifier", "as text; --rounded-identifiers takes it");
        assertThat(isKnown(Identifier.externalId("1.23457E+11"))).isFalse();

        importRow(ANN + ",,1.23457E+11", "--rounded-identifiers");
        assertThat(isKnown(Identifier.externalId("1.23457E+11"))).isTrue();
    }

    @Test
    void anAddressIsReadAsWrittenIfRequested() throws IOException {
        String dirty = "Ann <" + ANN + ">,,";
        assertThat(importRow(dirty, "--addresses-as-written", "--fail-on-refused")
                        .code())
                .isEqualTo(ExitCode.ROWS_REFUSED.code());
        assertThat(isKnown(Identifier.email(ANN))).isFalse();

        assertThat(importRow(dirty).out()).contains("address_cleaned", "--addresses-as-written");
        assertThat(isKnown(Identifier.email(ANN))).isTrue();
    }

    @Test
    void anOptionsFileSetsTheSameAndTheCommandLineOverridesIt() throws IOException {
        Path options = shell.file("options.json", """
                {"values": {"identifiers": {"phonesWithoutPlus": true, "placeholders": ["nobody"], "rounded": true,
                                            "cleanAddresses": false}}}
                """);
        importRow(ANN + ",447700900001,1.23457E+11", "--options", options, "--placeholder", "NULL");
        assertThat(isKnown(Identifier.phone("+447700900001"))).isTrue();
        assertThat(isKnown(Identifier.externalId("1.23457E+11"))).isTrue();

        importRow("ben@example.com,,nobody", "--options", options, "--placeholder", "NULL");
        assertThat(isKnown(Identifier.externalId("nobody"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--placeholder x --no-placeholders | --no-placeholders and --placeholder exclude each other",
                "--placeholder | Expected parameter for option '--placeholder'",
                "--phone-region Atlantis | is no country",
                "--role-addresses ignore | accept, warn, refuse"
            })
    void eachWrongArgumentHasItsOwnMessage(String options, String reason) throws IOException {
        Shell.Ran ran = importRow(ANN + ",,", (Object[]) options.split(" "));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(reason);
    }

    @Test
    void aBlankPlaceholderIsRefused() throws IOException {
        Shell.Ran ran = importRow(ANN + ",,", "--placeholder", " ");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("a placeholder is blank");
    }

    @Test
    void theHelpNamesTheOptionsOfIdentifiers() {
        assertThat(Shell.runBare("import", "--help").out())
                .contains(
                        "How addresses, numbers and ids are read:",
                        "--phone-region",
                        "--phones-without-plus",
                        "--placeholder",
                        "--no-placeholders",
                        "--rounded-identifiers",
                        "--addresses-as-written",
                        "--role-addresses");
    }
}
