package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The options of columns and values on the command line. */
class ColumnArgumentsTest {
    private static final String ANA = "ana@example.com";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private Shell.Ran importText(String csv, Object... options) throws IOException {
        Object[] args = new Object[options.length + 2];
        args[0] = "import";
        args[1] = shell.file("contacts.csv", csv);
        System.arraycopy(options, 0, args, 2, options.length);
        return shell.run(args);
    }

    /** Returns the code as the report shows it. */
    private static String fault(FaultCode code) {
        return code.toString();
    }

    @Test
    void readOnlyColumnsFeedNothing() throws IOException {
        Shell.Ran ran = importText(
                "email,city,state\nana@example.com,Rome,RM\n", "--read-only", "CITY", "--read-only", "state");
        assertThat(ran.out()).contains(fault(FaultCode.READ_ONLY));
        assertThat(shell.field(ANA, "city")).isNull();
        assertThat(shell.field(ANA, "state")).isNull();
    }

    @Test
    void headersMayBeginWithAPrefix() throws IOException {
        importText("my_email,my_city\nana@example.com,Rome\n", "--header-prefix", "my_");
        assertThat(shell.field(ANA, "city")).isEqualTo("Rome");
    }

    @Test
    void columnsMatchByExactNameIfRequested() throws IOException {
        importText("email,City,state\nana@example.com,Rome,RM\n", "--exact-names");
        assertThat(shell.field(ANA, "city")).isNull();
        assertThat(shell.field(ANA, "state")).isEqualTo("RM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--new-field-pattern | [a-z]+ | 'Shoe size', which does not match [a-z]+",
                "--max-fields        | 0      | 1 columns feed fields",
            })
    void aNewFieldThatIsNotAllowedRefusesTheFile(String option, String value, String reason) throws IOException {
        Shell.Ran ran =
                importText("email,Shoe size\nana@example.com,42\n", "--unknown-columns", "create-field", option, value);
        assertThat(ran.err()).contains(reason);
        assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE.code());
    }

    @Test
    void valuesAreLimitedByChoicesPatternsAndLength() throws IOException {
        Shell.Ran ran = importText(
                "email,gender,postcode,city\nana@example.com,MALE,1234,Rome\nbob@example.com,bot,x=1,Bonn\n",
                "--choices",
                "gender=male,female",
                "--pattern",
                "postcode=[0-9]+|x=2",
                "--max-text",
                "4");
        assertThat(ran.out()).contains(fault(FaultCode.INVALID_CHOICE), fault(FaultCode.INVALID_PATTERN));
        assertThat(shell.field(ANA, "gender")).isEqualTo("male");
        assertThat(shell.field(ANA, "city")).isEqualTo("Rome");
        assertThat(shell.field("bob@example.com", "gender")).isNull();
        assertThat(importText("email,city\ncat@example.com,Paris\n", "--max-text", "4")
                        .out())
                .contains(fault(FaultCode.TEXT_TOO_LONG));
    }

    @Test
    void freeTextRefusesFieldsOfAnotherType() throws IOException {
        Shell.Ran ran = importText("email,birthday\nana@example.com,2000-01-01\n", "--free-text");
        assertThat(ran.err()).contains("'birth_date' is a " + FieldType.DATE);
        assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--choices  | gender  | is not of the form FIELD=VALUE,VALUE",
                "--choices  | gender= | one of them is blank",
                "--pattern  | zip     | is not of the form FIELD=REGEX",
                "--pattern  | zip=[a  | '[a' is no regular expression for 'zip'",
                "--max-text | 0       | 1 to 10000, not 0"
            })
    void eachWrongArgumentHasItsOwnMessage(String option, String value, String reason) throws IOException {
        Shell.Ran ran = importText("email\nana@example.com\n", option, value);
        assertThat(ran.err()).contains(reason);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    }
}
