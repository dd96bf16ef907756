package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.RowRetention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "import --help", "faults --help", "history --help"})
    void helpGoesToStandardOutputAndListsEveryExitCode(String command) {
        Shell.Ran ran = Shell.runBare(command.split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        String help = ran.out().replaceAll("\\s+", " ");
        ExitCode.meanings().forEach((code, meaning) -> assertThat(help).contains(code + " " + meaning));
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(Shell.runBare("--help").out()).contains("import", "faults", "history");
    }

    @Test
    void helpNamesEveryWordThatAnOptionAccepts() {
        String help = Shell.runBare("import", "--help").out();

        Stream.of(
                        MergeOption.values(),
                        Duplicates.values(),
                        UnknownColumns.values(),
                        RowRetention.values(),
                        Status.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(help).contains(ArgumentWords.word(constant)));
    }

    @Test
    void versionIsPrintedOnOneLine() {
        assertThat(Shell.runBare("--version").out()).startsWith("rollcall ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""                                  | Missing required subcommand
                    import                              | Missing required parameter: 'FILE'
                    import x.csv --frobnicate           | Unknown option: '--frobnicate'
                    import x.csv --merge never          | 'never' is none of overwrite, overwrite-if-not-empty, overwrite-if-empty
                    import x.csv --duplicates some      | 'some' is none of first-wins, last-wins, in-order
                    import x.csv --duplicate-check luck | 'luck' is none of fingerprint, whole-keys
                    import x.csv --unknown-columns drop | 'drop' is none of ignore, fail, create-field
                    import x.csv --keep-rows few        | 'few' is none of none, refused, all
                    import x.csv --apply-order random   | 'random' is none of auto, file, key
                    import x.csv --match shoe-size      | 'shoe-size' is none of id, external-id, email, phone
                    import x.csv --match email,email    | names at least one identifier, and each once
                    import x.csv --list VIP=gold        | 'gold' is none of new, active
                    import x.csv --list =active         | a list name has 1 to 255 characters
                    import x.csv --list A --list a      | a list is named twice
                    import x.csv --map Mail             | 'Mail' is not of the form COLUMN=TARGET
                    import x.csv --map Mail=post        | 'post' is no column target
                    import x.csv --map A=email --map a=phone | the column 'a' is mapped twice
                    import x.csv --charset utf-99       | 'utf-99' is no charset that this Java knows
                    import x.csv --delimiter ab         | 'ab' is neither one character nor comma
                    import x.csv --delimiter x          | not usable as a delimiter
                    import x.csv --zone Mars/Olympus    | 'Mars/Olympus' is no time zone
                    import x.csv --chunk-rows 0         | chunkRows is 1 to 10000, not 0
                    import x.csv --chunk-rows ten       | 'ten' is not a whole number
                    import x.csv --options none.json    | the options file none.json cannot be read
                    import x.csv --report no/such/r.json| the report cannot be written to
                    faults 17                           | '17' is no import id
                    history --limit 0                   | --limit must be at least 1
                    """)
    void wrongUsageIsReportedOnOneLineWithExitCodeTwo(String command, String message) {
        Shell.Ran ran = Shell.runBare(command.isEmpty() ? new String[0] : command.split(" "));

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .hasLineCount(1)
                .startsWith("rollcall: ")
                .contains(message)
                .endsWith(" --help" + System.lineSeparator());
    }

    @Test
    void aFileNamedWithAnAtSignIsNotReadAsArguments(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("c.csv"), "canary@example.com\n");

        Shell.Ran ran = Shell.runBare("import", "@" + csv);

        assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE.code());
        assertThat(ran.err()).contains("There is no file @").doesNotContain("canary");
    }

    @Test
    void controlCharactersOfTheCommandLineAreNotPrinted() {
        assertThat(Shell.runBare("import", "x.csv", "--merge", "\u001b[2J").err())
                .contains("\\u{1b}[2J");
    }
}
