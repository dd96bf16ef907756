package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;

import dev.rollcall.ImportEngine;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports that a guard rejects, from a shell. */
class GuardArgumentsTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void importTwoContacts() throws IOException {
        shell = new Shell(folder);
        Path file = shell.file("known.csv", "email,city\na@example.com,Rome\nb@example.com,Rome\n");
        assertThat(shell.run("import", file).code()).isZero();
    }

    private Path file() throws IOException {
        return shell.file(
                "more.csv",
                "email,city,email_status\na@example.com,-,unsubscribed\nc@example.com,Bern,\nd@example.com,Bern,\nfoo@,,\n");
    }

    private int contacts() {
        try (ImportEngine engine = shell.engine()) {
            return engine.contacts().scan(ContactFilter.all(), 0, 100).size();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --max-contacts | 4   | 3   | there would be 4 contacts, and 3 are allowed
                    --max-invalid  | 0.3 | 0.2 | 1 of 4 rows have no valid identifier, and a share of 0.2 is allowed
                    --max-faulted  | 0.3 | 0.2 | 1 of 4 rows were refused or have an error
                    --max-changed  | 0.5 | 0.4 | 1 rows would change or delete contacts, of which 2 were known
                    --max-blanked  | 1   | 0.9 | the field 'city' would be cleared by 1 of the 1 rows whose contacts have it
                    --max-lowered  | 1   | 0   | 1 statuses of known contacts would be closed, and 0 are allowed
                    """)
    void aRejectedImportPrintsTheReasonAndExitsWithSeven(String guard, String passes, String rejects, String reason)
            throws IOException {
        Shell.Ran rejected = shell.run("import", file(), "--erase-token", "-", guard, rejects);

        assertThat(rejected.code()).isEqualTo(7);
        assertThat(rejected.out())
                .startsWith("Rejected: ")
                .contains("\nNothing of it was kept: " + reason)
                .contains("\nWhat follows is what would have been.\n")
                .contains("\nOpt-outs were not applied either: those of 1 row.\n")
                .contains("invalid_email");
        assertThat(contacts()).isEqualTo(2);
        assertThat(shell.run("faults").out()).contains("foo@");

        assertThat(shell.run("import", file(), "--erase-token", "-", guard, passes, "--all-or-nothing")
                        .code())
                .isZero();
        assertThat(contacts()).isEqualTo(4);
    }

    @Test
    void tooManyChangedAddressesRejectTheImport() throws IOException {
        shell.run("import", shell.file("ids.csv", "external id,email\n1,e@example.com\n"));
        Path file = shell.file("moved.csv", "external id,email\n1,moved@example.com\n");

        Shell.Ran rejected = shell.run("import", file, "--max-changed-identifiers", 0);

        assertThat(rejected.code()).isEqualTo(7);
        assertThat(rejected.out()).contains("1 stored addresses and phone numbers would be changed, and 0 are allowed");
        assertThat(shell.run("import", file, "--max-changed-identifiers", 1).out())
                .contains("\n  updated  1\n", "\n  identifiers changed  1\n", "identifier_changed  1  ");
    }

    @Test
    void aWarningIsPrintedAndTheExitCodeIsZero() throws IOException {
        Shell.Ran ran = shell.run("import", file(), "--warn-above-contacts", 3);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("\nWarning: Addresses overlimit for current period.\n")
                .contains("contacts_overlimit  1  ");
    }

    @Test
    void aValueThatIsNoShareIsAUsageError() throws IOException {
        assertThat(shell.run("import", file(), "--max-invalid", "10").err()).contains("0 to 1");
        assertThat(shell.run("import", file(), "--max-changed", "-1").code()).isEqualTo(2);
    }

    @Test
    void theHistoryListsRejectedImports() throws IOException {
        shell.run("import", file(), "--max-contacts", 0);

        assertThat(shell.run("history").out()).contains("EXCEEDS_ALLOWED_CONTACT_LIMIT             4             1  ");
    }
}
