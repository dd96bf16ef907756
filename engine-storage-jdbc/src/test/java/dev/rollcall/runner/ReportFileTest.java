package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The files that {@code --report} refuses to write to. */
class ReportFileTest {
    private static final String CSV = "email\nana@example.com\n";

    @TempDir
    private Path folder;

    private Shell shell;
    private Path contacts;

    @BeforeEach
    void createFileToImport() throws IOException {
        shell = new Shell(folder);
        contacts = shell.file("contacts.csv", CSV);
    }

    private void assertRefused(Path report, String what, Object... more) {
        Object[] args = new Object[more.length + 4];
        args[0] = "import";
        args[1] = contacts;
        args[2] = "--report";
        args[3] = report;
        System.arraycopy(more, 0, args, 4, more.length);
        Shell.Ran ran = shell.run(args);

        assertThat(ran.code()).as(report.toString()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).hasLineCount(1).contains("the report would overwrite " + what);
    }

    @Test
    void theReportNeverOverwritesTheDatabase() {
        assertRefused(folder.resolve("contacts.mv.db"), "the database");
        shell.run("import", contacts);

        assertRefused(folder.resolve("contacts.mv.db"), "the database");
        assertRefused(folder.resolve("sub/../contacts.mv.db"), "the database");
        assertRefused(folder.resolve("contacts.trace.db"), "the database");
        assertThat(shell.run("history").out()).contains("FINISHED");
    }

    @Test
    void theReportNeverOverwritesTheSourceUnderAnyName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), contacts);
        Path hardLink = Files.createLink(folder.resolve("hard.csv"), contacts);

        assertRefused(contacts, "the file to import");
        assertRefused(link, "the file to import");
        assertRefused(hardLink, "the file to import");
        assertThat(contacts).hasContent(CSV);
    }

    @Test
    void theReportNeverOverwritesTheOptionsFile() throws IOException {
        Path options = shell.file("options.json", "{\"version\":1}");

        assertRefused(options, "the options file", "--options", options);
    }

    @Test
    void aDanglingLinkIsNotFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("contacts.mv.db"));

        Shell.Ran ran = shell.run("import", contacts, "--report", link);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("the report cannot be written to");
    }

    @Test
    void aDashWritesTheReportAloneToStandardOutput() {
        for (String name : new String[] {"-", "/dev/stdout"}) {
            Shell.Ran ran = shell.run("import", contacts, "--quiet", "--report", name);

            assertThat(ran.code()).isZero();
            assertThat(ImportReport.fromJson(ran.out()).rows()).isOne();
            assertThat(ran.err()).startsWith("Imported ").contains("Database: ");
        }
    }
}
