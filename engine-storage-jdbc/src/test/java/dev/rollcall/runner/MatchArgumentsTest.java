package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;

import dev.rollcall.fault.FaultCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A household that shares a phone, from a shell. */
class MatchArgumentsTest {
    private static final String NUMBER = "+442079460132";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void importAnn() throws IOException {
        shell = new Shell(folder);
        importRow("Ann Ames,ann@example.com," + NUMBER);
    }

    private Shell.Ran importRow(String row, Object... options) throws IOException {
        Object[] args = new Object[options.length + 2];
        args[0] = "import";
        args[1] = shell.file("contacts.csv", "name,email,phone\n" + row + "\n");
        System.arraycopy(options, 0, args, 2, options.length);
        return shell.run(args);
    }

    @Test
    void aPhoneAloneUpdatesNoContactUnlessRequested() throws IOException {
        Shell.Ran ran = importRow("Eli Ames,," + NUMBER);
        assertThat(ran.out())
                .contains(FaultCode.PHONE_ALONE + "  1  ", "--phone-alone update", "conflict  1", "contact ");
        assertThat(shell.field("ann@example.com", "full_name")).isEqualTo("Ann Ames");

        importRow("Eli Ames,," + NUMBER, "--phone-alone", "update");
        assertThat(shell.field("ann@example.com", "full_name")).isEqualTo("Eli Ames");
    }

    @Test
    void anIdentifierOfAnotherContactIsAConflictUnlessDropped() throws IOException {
        Shell.Ran ran = importRow("Bob Ames,bob@example.com," + NUMBER);
        assertThat(ran.out()).contains(FaultCode.IDENTIFIER_CONFLICT + "  1  ", "--taken leave-off", "conflict  1");

        Shell.Ran dropping = importRow("Bob Ames,bob@example.com," + NUMBER, "--taken", "leave-off");
        assertThat(dropping.out()).contains("inserted  1", FaultCode.IDENTIFIER_LEFT_OFF.toString());
        assertThat(shell.contact("bob@example.com").phone()).isNull();
    }

    @Test
    void theOptionsAcceptOnlyTheirOwnWords() throws IOException {
        assertThat(importRow("a,b,c", "--taken", "merge").err()).contains("conflict, leave-off");
        assertThat(importRow("a,b,c", "--phone-alone", "ask").err()).contains("conflict, update");
    }
}
