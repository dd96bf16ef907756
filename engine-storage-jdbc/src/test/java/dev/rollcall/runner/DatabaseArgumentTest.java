package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseArgumentTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".mv.db", "sub/.mv.db", ".", "..", "/", "sub/.."})
    void aPathWithoutANameIsAWrongArgument(String path) {
        for (String command : new String[] {"history", "faults"}) {
            Shell.Ran ran = Shell.runBare(command, "--database", path);

            assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(ran.err()).hasLineCount(1).contains("'--database'").contains("needs a name");
        }
    }

    @Test
    void theMessageOnAMissingFieldDoesNotSuggestCreatingLists() throws IOException {
        Shell shell = new Shell(folder);
        Path file = shell.file("contacts.csv", "email\nana@example.com\n");

        assertThat(shell.run("import", file, "--field-rule", "Shoe size=keep").err())
                .contains("there is no field 'Shoe size'")
                .doesNotContain("--create-lists");
    }

    @Test
    void aMistypedListLeavesNoNewDatabaseBehind() throws IOException {
        Shell shell = new Shell(folder);
        Path file = shell.file("contacts.csv", "email,Shoe size\nana@example.com,42\n");

        for (String[] wrong : new String[][] {{"--list", "Typo"}, {"--map", "Shoe size=list:Typo"}}) {
            Shell.Ran ran = shell.run("import", file, wrong[0], wrong[1]);
            assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(ran.err()).hasLineCount(1).contains("there is no list 'Typo'", "--create-lists");
        }
        assertThat(folder.resolve("contacts.mv.db")).doesNotExist();
    }

    @Test
    void aMistypedColumnLeavesNoNewDatabaseBehind() throws IOException {
        Shell shell = new Shell(folder);
        Shell.Ran ran =
                shell.run("import", shell.file("contacts.csv", "email\nana@example.com\n"), "--map", "nope=email");

        assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE.code());
        assertThat(ran.err()).hasLineCount(1).contains("a column 'nope' that the header does not have");
        assertThat(folder.resolve("contacts.mv.db")).doesNotExist();
    }

    @Test
    void listsAndFieldsCanBeCreatedInANewDatabase() throws IOException {
        Shell shell = new Shell(folder);
        Path file = shell.file("contacts.csv", "email,Shoe size\nana@example.com,42\n");

        assertThat(shell.run("import", file, "--list", "New", "--create-lists", "--unknown-columns", "create-field")
                        .code())
                .isZero();
    }
}
