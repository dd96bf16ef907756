package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Channel;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A grant on the command line must be complete, and is recorded with the subscriptions that it allows. */
class GrantArgumentsTest {
    @TempDir
    private Path folder;

    private Shell shell;
    private Path file;

    @BeforeEach
    void importUnsubscribedContact() throws IOException {
        shell = new Shell(folder);
        Path first = shell.file("first.csv", "email,email status\nana@example.com,unsubscribed\n");
        assertThat(shell.run("import", first).code()).isZero();
        file = shell.file("back.csv", "email,email status\nana@example.com,active\n");
    }

    private Status status() {
        return shell.contact("ana@example.com").channels().get(Channel.EMAIL).status();
    }

    @Test
    void aCompleteGrantResubscribesAndIsRecorded() {
        Shell.Ran ran = shell.run(
                "import", file, "--grant-actor", "desk", "--grant-reason", "form", "--grant-evidence", "scan 12");

        assertThat(ran.code()).isZero();
        assertThat(status()).isEqualTo(Status.ACTIVE);
        try (ImportEngine engine = shell.engine()) {
            assertThat(engine.suppressions().grants(0, 10))
                    .extracting(GrantRecord::grant)
                    .containsExactly(new ResubscribeGrant("desk", "form", "scan 12"));
        }
    }

    @Test
    void anIncompleteGrantIsAUsageError() {
        Shell.Ran ran = shell.run("import", file, "--grant-actor", "desk");

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("--grant-actor, --grant-reason and --grant-evidence go together");
        assertThat(status()).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void aGrantTogetherWithUnconfirmedIsAUsageError() {
        Shell.Ran ran = shell.run(
                "import",
                file,
                "--unconfirmed",
                "--grant-actor",
                "desk",
                "--grant-reason",
                "form",
                "--grant-evidence",
                "scan 12");

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("not both");
    }
}
