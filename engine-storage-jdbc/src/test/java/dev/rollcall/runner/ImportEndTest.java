package dev.rollcall.runner;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.internal.h2.InterruptSafePath;
import dev.rollcall.model.ImportStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The messages about failures beside the import or after it. */
class ImportEndTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Shell shell;
    private Path file;

    @BeforeEach
    void createFileToImport() throws IOException {
        shell = new Shell(folder);
        file = shell.file("contacts.csv", "email\nana@example.com\nfoo@\n");
    }

    private int importTo(Writer out, PrintWriter err, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "import";
        args[1] = file.toString();
        args[2] = "--database";
        args[3] = shell.database().toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return Main.run(args, out, err);
    }

    /** Calls {@code something} with each text before it is written. */
    private static Writer before(Writer out, Consumer<String> something) {
        return new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                something.accept(new String(text, start, length));
                out.write(text, start, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static Writer failing(String reason) {
        return new Writer() {
            @Override
            public void write(char[] text, int start, int length) throws IOException {
                throw new IOException(reason);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private void sql(String statement) {
        sql(InterruptSafePath.PREFIX, statement);
    }

    /** @param prefix the file system in H2's URL: the store's own while the store has the database open */
    private void sql(String prefix, String statement) {
        try (Connection other = DriverManager.getConnection("jdbc:h2:" + prefix + shell.database(), "sa", "");
                Statement sql = other.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertFinishedOnRecord() {
        try (ImportEngine engine = shell.engine()) {
            assertThat(engine.imports().history(1).get(0).status()).isEqualTo(ImportStatus.FINISHED);
        }
    }

    @Test
    void rowsThatCannotBeReadBackDoNotUndoTheImport() {
        StringWriter out = new StringWriter();
        PrintWriter hidingTheRows = new PrintWriter(before(err, text -> {
            if (text.startsWith("importing: 2")) {
                sql("ALTER TABLE import_row RENAME TO gone");
            }
        }));

        int code = importTo(out, hidingTheRows, "--report", "-");

        assertThat(code).isEqualTo(ExitCode.FAILED.code());
        assertThat(out.toString()).contains("\"inserted\":1");
        assertThat(err.toString())
                .contains("Imported ", "inserted  1", "All 1 fault: rollcall faults ")
                .containsPattern("rollcall: the import [0-9a-f-]{36} is finished and on record; after it, reading");
        sql("", "ALTER TABLE gone RENAME TO import_row");
        assertFinishedOnRecord();
    }

    @Test
    void aDatabaseThatCannotBeClosedDoesNotUndoTheImport() {
        Writer endingTheDatabase = before(new StringWriter(), text -> {
            if (text.startsWith("Database: ")) {
                sql("SHUTDOWN IMMEDIATELY");
            }
        });

        int code = importTo(endingTheDatabase, new PrintWriter(err), "--quiet");

        assertThat(code).isEqualTo(ExitCode.FAILED.code());
        assertThat(err.toString())
                .hasLineCount(1)
                .containsPattern("the import [0-9a-f-]{36} is finished and on record; after it, ");
        assertFinishedOnRecord();
    }

    @Test
    void theReportIsShownBeforeTheDatabaseIsClosed() {
        StringBuilder order = new StringBuilder();
        Writer out = new Writer() {
            @Override
            public void write(char[] text, int start, int length) {}

            @Override
            public void flush() {
                try (ImportEngine engine = shell.engine()) {
                    order.append("closed, ").append(engine.imports().history(1).size());
                } catch (RuntimeException inUse) {
                    order.append("open ");
                }
            }

            @Override
            public void close() {}
        };

        importTo(out, new PrintWriter(err), "--quiet");

        assertThat(order.toString()).startsWith("open ");
    }

    @Test
    void aHeapThatIsTooSmallIsReportedWithOurExitCode() {
        Writer noMemory = before(new StringWriter(), text -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertThat(Main.run(new String[] {"--version"}, noMemory, new PrintWriter(err)))
                .isEqualTo(ExitCode.FAILED.code());
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("rollcall: the heap is too small; give Java more with -Xmx");
    }

    @Test
    void theAdviceOfTheStoreOnTheHeapIsPrinted() {
        Writer noMemory = before(new StringWriter(), text -> {
            Error advice = new OutOfMemoryError("the heap of 16 MB is too small for this import: buy more");
            advice.initCause(new OutOfMemoryError("Java heap space"));
            throw advice;
        });

        assertThat(Main.run(new String[] {"--version"}, noMemory, new PrintWriter(err)))
                .isEqualTo(ExitCode.FAILED.code());
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("rollcall: the heap of 16 MB is too small for this import: buy more");
    }

    @Test
    void anyOtherErrorHasOurExitCode() {
        Writer broken = before(new StringWriter(), text -> {
            throw new StackOverflowError("ana@example.com");
        });

        assertThat(Main.run(new String[] {"--version"}, broken, new PrintWriter(err)))
                .isEqualTo(ExitCode.FAILED.code());
        assertThat(err.toString()).isEqualToIgnoringNewLines("rollcall: unexpected java.lang.StackOverflowError");
    }

    @Test
    void noExitCodeIsOneOfJavasOwn() {
        assertThat(ExitCode.meanings()).doesNotContainKey("1");
    }

    @Test
    void outputThatCannotBeWrittenFailsTheCommand() {
        assertThat(importTo(failing("No space left on device"), new PrintWriter(err), "--quiet"))
                .isEqualTo(ExitCode.FAILED.code());
        assertThat(err.toString())
                .hasLineCount(1)
                .contains("it is done, but standard output cannot be written: No space left on device");
        assertFinishedOnRecord();
    }

    @Test
    void aFailedCommandThatCannotPrintKeepsItsExitCode() {
        shell.run("import", file);

        String[] unknown = {"faults", "00000000-0000-0001-0000-000000000002", "--database", shell.database() + ""};
        assertThat(Main.run(unknown, failing("No space left on device"), new PrintWriter(err)))
                .isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aBrokenPipeIsNoFailure() {
        shell.run("import", file);

        String[] faults = {"faults", "--csv", "--database", shell.database().toString()};
        assertThat(Main.run(faults, failing("Broken pipe"), new PrintWriter(err)))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }
}
