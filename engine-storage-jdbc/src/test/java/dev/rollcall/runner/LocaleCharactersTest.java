package dev.rollcall.runner;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Names that the locale cannot write: they are refused, and never lead to a missing file or to another one. */
class LocaleCharactersTest {
    private static final String SET_ANOTHER =
            " in this locale, whose charset is US-ASCII; set one that has its characters, as LC_ALL=C.UTF-8 does, or"
                    + " rename it";
    private static final String RENAME =
            " in this locale, whose charset is UTF-8; rename the file, so that its name is in that charset";

    @TempDir
    private Path folder;

    private static LocaleCharacters locale(Charset charset, String workingDirectory) {
        return new LocaleCharacters(charset, workingDirectory);
    }

    @Test
    void anArgumentThatJavaCannotReadIsNamed() {
        LocaleCharacters ascii = locale(StandardCharsets.US_ASCII, "/home");

        assertThat(ascii.problem("import", "a.csv", "--list", "Fr\uFFFD\uFFFDhling"))
                .contains("Java cannot read the argument 'Fr\uFFFD\uFFFDhling'" + SET_ANOTHER);
        assertThat(ascii.problem("import", "a.csv", "--list", "Spring fair")).isEmpty();
    }

    @Test
    void inUtf8TheReplacementCharacterIsAccepted() throws IOException {
        LocaleCharacters unicode = locale(StandardCharsets.UTF_8, "/home");
        Path there = Files.createFile(folder.resolve("a\uFFFD.csv"));

        assertThat(unicode.problem("--map", "Gr\uFFFD\uFFFDe=field:size")).isEmpty();
        assertThat(unicode.path(there.toString())).isEqualTo(there);
    }

    @Test
    void aNameInAnotherCharsetIsNotReadAsUtf8() {
        String name = folder.resolve("M\uFFFDller.csv").toString();

        assertThatThrownBy(() -> locale(StandardCharsets.UTF_8, "/home").path(name))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("Java cannot read the name '" + name + "'" + RENAME);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noDatabaseIsCreatedInAFolderWhoseNameJavaCannotRead() throws Exception {
        Path real = Files.createDirectory(folder.resolve("\u00dcnal"));
        Files.createSymbolicLink(folder.resolve("plain"), real);
        Files.writeString(folder.resolve("contacts.csv"), "email\nann@example.com\n");
        ProcessBuilder runner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "contacts.csv",
                "--database",
                "plain/contacts");
        runner.environment().put("LC_ALL", "C");
        Process process =
                runner.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(ExitCode.DATABASE.code());
        assertThat(output).contains("database plain/contacts cannot be opened", "LC_ALL=C.UTF-8");
        assertThat(real).isEmptyDirectory();
    }

    @Test
    void aRelativeNameNeedsAReadableWorkingDirectory() {
        for (Charset charset : List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8)) {
            LocaleCharacters unreadable = locale(charset, folder + "/\uFFFDd");

            assertThatThrownBy(() -> unreadable.path("a.csv"))
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessage("Java cannot read the name of the working directory, which 'a.csv' needs,"
                            + (charset.equals(StandardCharsets.UTF_8) ? RENAME : SET_ANOTHER));
            assertThat(unreadable.path(folder.toString())).isEqualTo(folder);
        }
    }

    @Test
    void anInvalidPathIsReportedAsInvalid() {
        assertThatThrownBy(() -> locale(StandardCharsets.UTF_8, "/home").path("a\0b"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageEndingWith(
                        "cannot be the name of a file here (Nul character not allowed); name another one");
    }

    /** Passes the name as bytes, since the locale of this process may be unable to write it too. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessInAnotherLocalePrintsTheRemedy() throws Exception {
        assertThat(printedInPlainC("import \"$(printf 'M\\303\\274ller.csv')\"", "%s"))
                .isEqualTo("rollcall: Java cannot read the argument 'M\uFFFD\uFFFDller.csv'" + SET_ANOTHER + "\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anUnreadableWorkingDirectoryIsReported() throws Exception {
        String script = "d=$(printf 'M\\303\\274ller'); mkdir $d; cd $d; %s; code=$?; cd ..; rmdir $d; exit $code";

        assertThat(printedInPlainC("history", script))
                .isEqualTo("rollcall: Invalid value for option '--database': Java cannot read the name of the working"
                        + " directory, which 'rollcall' needs," + SET_ANOTHER
                        + "; see rollcall history --help\n");
    }

    private String printedInPlainC(String arguments, String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        script.formatted("\"$0\" -cp \"$1\" " + Main.class.getName() + " " + arguments),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("LC_ALL", "C");
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE.code());
        return printed;
    }
}
