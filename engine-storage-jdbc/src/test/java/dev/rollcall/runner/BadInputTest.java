package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BadInputTest {
    private static final String CANARY = "canary@";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private void assertRefused(Path file, ExitCode code, String message) {
        Shell.Ran ran = shell.run("import", file);

        assertThat(ran.code()).isEqualTo(code.code());
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .hasLineCount(1)
                .startsWith("rollcall: ")
                .contains(message)
                .doesNotContain(CANARY);
    }

    private void assertNoDatabase() {
        assertThat(folder.resolve("contacts.mv.db")).doesNotExist();
    }

    @Test
    void aMissingFileIsReportedAndNoDatabaseIsCreated() {
        assertRefused(folder.resolve("none.csv"), ExitCode.UNREADABLE, "There is no file");
        assertNoDatabase();
    }

    @Test
    void aFolderIsReportedAndNoDatabaseIsCreated() {
        assertRefused(folder, ExitCode.UNREADABLE, "is not a file");
        assertNoDatabase();
    }

    @Test
    void anEmptyFileIsReported() throws IOException {
        assertRefused(shell.file("empty.csv", ""), ExitCode.UNREADABLE, "empty");
        assertNoDatabase();
    }

    @Test
    void aWorkbookIsReported() throws IOException {
        Path file = folder.resolve("contacts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        assertRefused(file, ExitCode.UNREADABLE, "The file looks like an Excel workbook");
    }

    @Test
    void aBinaryFileIsReported() throws IOException {
        byte[] rubbish = new byte[4096];
        for (int i = 0; i < rubbish.length; i++) {
            rubbish[i] = (byte) (i * 31 >> 3);
        }
        assertRefused(Files.write(folder.resolve("rubbish.csv"), rubbish), ExitCode.UNREADABLE, "The file is");
        assertNoDatabase();
    }

    @Test
    void aFileInAnotherCharsetIsReported() throws IOException {
        byte[] latin = "email,city\nana@example.com,Zürich\n".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Files.write(folder.resolve("latin.csv"), latin), ExitCode.UNREADABLE, "The file is not UTF-8");
    }

    @Test
    void aFileWithoutAUsableColumnIsReported() throws IOException {
        assertRefused(
                shell.file("plain.csv", CANARY + ",Ana\nbob@example.com,Bob\n"),
                ExitCode.UNREADABLE,
                "none of the 2 columns is known to hold one of [external_id, email, phone]");
    }

    @Test
    void aCellOfTenMegabytesIsReportedWithItsLineAndNothingIsImported() throws IOException {
        Path file =
                shell.file("long.csv", "email,notes\nana@example.com,\nbob@example.com," + "x".repeat(10 << 20) + "\n");
        Shell.Ran ran = shell.run("import", "--quiet", file);

        assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE.code());
        assertThat(ran.err()).hasLineCount(1).contains("line 3").contains("1,048,576");
        try (ImportEngine engine = shell.engine()) {
            assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10)).isEmpty();
        }
    }

    @Test
    void anUnclosedQuoteAtTheEndIsAFaultOfItsRowOnly() throws IOException {
        Path file = shell.file("open.csv", "email,notes\nana@example.com,fine\nbob@example.com,\"never closed\n");

        assertThat(shell.run("import", "--quiet", file).out())
                .contains("unclosed_quote")
                .contains("line 3");
        assertThat(shell.contact("ana@example.com").fields()).isEmpty();
    }

    @Test
    void aMissingDatabaseIsReportedAndNotCreated() {
        for (String command : new String[] {"faults", "history"}) {
            Shell.Ran ran = shell.run(command);
            assertThat(ran.code()).isEqualTo(ExitCode.DATABASE.code());
            assertThat(ran.err()).contains("there is no database " + folder.resolve("contacts.mv.db"));
        }
        assertNoDatabase();
    }

    @Test
    void aDatabaseInUseIsReported() throws IOException {
        Path file = shell.file("contacts.csv", "email\nana@example.com\n");
        shell.run("import", file);
        try (FileChannel other = FileChannel.open(folder.resolve("contacts.mv.db"), StandardOpenOption.WRITE)) {
            other.lock();
            assertRefused(file, ExitCode.DATABASE, "in use");
        }
    }

    @Test
    void aDatabaseThatCannotBeCreatedIsReported() throws IOException {
        Path file = shell.file("contacts.csv", "email\nana@example.com\n");
        Shell.Ran ran = Shell.runBare(
                "import", file.toString(), "--database", file.resolve("below").toString());

        assertThat(ran.code()).isEqualTo(ExitCode.DATABASE.code());
        assertThat(ran.err()).hasLineCount(1).contains("is no directory");
    }

    @Test
    void aFileThatIsNoDatabaseIsReported() throws IOException {
        shell.file("contacts.mv.db", "shopping list");
        assertRefused(shell.file("contacts.csv", "email\nana@example.com\n"), ExitCode.DATABASE, "contacts");
    }

    @Test
    void rowsCommittedBeforeAFailureAreReported() throws IOException {
        Path file = shell.file(
                "contacts.csv",
                IntStream.range(0, 5000)
                        .mapToObj(i -> "someone.with.a.long.name." + i + "@example.com\n")
                        .collect(Collectors.joining("", "email\n", "")));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter appendingWhenImporting = new PrintWriter(err) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.startsWith("importing")) {
                    BadInputTest.append(file, "late@example.com\n");
                }
            }
        };

        int code = Main.run(
                new String[] {
                    "import",
                    file.toString(),
                    "--chunk-rows",
                    "100",
                    "--database",
                    shell.database().toString()
                },
                new PrintWriter(out),
                appendingWhenImporting);

        assertThat(code).isEqualTo(ExitCode.FAILED.code());
        assertThat(out.toString()).startsWith("Not finished: ").contains("inserted  5,0");
        assertThat(err.toString()).contains("rollcall: the source had 5000 rows when it was surveyed");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
