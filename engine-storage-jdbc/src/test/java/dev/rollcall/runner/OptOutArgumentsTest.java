package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Opt-outs in files of other tools, on the command line: first the refusal, then the options that it suggests. */
class OptOutArgumentsTest {
    private static final String ANA = "ana@example.com";
    private static final String BOB = "bob@example.com";
    private static final String CAT = "cat@example.com";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder);
    }

    private Shell.Ran importText(String csv, Object... options) throws IOException {
        List<Object> args = new ArrayList<>(List.of("import", shell.file("contacts.csv", csv)));
        args.addAll(List.of(options));
        return shell.run(args.toArray());
    }

    private Status status(String email) {
        return shell.contact(email).channels().get(Channel.EMAIL).status();
    }

    /** Returns the options that a refusal suggests for each column, as a shell would pass them on. */
    private static Object[] suggested(Shell.Ran refused) {
        List<Object> options = new ArrayList<>();
        for (String line : refused.err()
                .lines()
                .filter(line -> !line.contains("if everybody"))
                .toList()) {
            Matcher option = Pattern.compile("--map \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(line);
            if (option.find()) {
                options.add("--map");
                options.add(option.group(1).replaceAll("\\\\(.)", "$1"));
            }
        }
        return options.toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Email,Opted out of all e-mail\nana@example.com,true\nbob@example.com,false\ncat@example.com,\n",
                "email,gets_newsletter,mail_suspended\nana@example.com,false,false\nbob@example.com,true,\n"
                        + "cat@example.com,true,false\n",
                "email,doNotMail\nana@example.com,1\nbob@example.com,0\ncat@example.com,\n",
                "email;Abgemeldet am\nana@example.com;03.04.2024\nbob@example.com;0000-00-00\ncat@example.com;\n",
                "email,Opted out (\"all\")\nana@example.com,x\nbob@example.com,\ncat@example.com,no\n"
            })
    void theOptionsThatARefusalSuggestsReadTheFile(String csv) throws IOException {
        Shell.Ran refused = importText(csv);
        assertThat(refused.code()).isEqualTo(ExitCode.UNREADABLE.code());
        assertThat(shell.database()).doesNotExist();

        Shell.Ran ran = importText(csv, suggested(refused));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(status(ANA)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(status(BOB)).isEqualTo(Status.ACTIVE);
        assertThat(status(CAT)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aRefusalHasALineForEachProblem() throws IOException {
        Shell.Ran refused = importText("email,E-Mail,Opted out,Newsletter\nana@example.com,x,y,z\n");

        assertThat(refused.err().lines()).hasSize(4);
        assertThat(refused.err())
                .startsWith("rollcall: nothing was imported; this has to be said first:")
                .contains("\n  the columns 'email' and 'E-Mail' both feed email")
                .contains(
                        "\n  the column 'Opted out' looks as if it said who has left: --map \"Opted out=opt_out:email\"")
                .contains("\n  the column 'Newsletter' looks as if it said who agrees to be written to");
    }

    private static final String OPT_OUTS = "Email,LEFT_TIME,LEFT_REASON\nana@example.com,2024-05-06 07:08:09,USUAL\n"
            + "bob@example.com,2024-05-07 07:08:09,ABUSE\n";

    @Test
    void aFileOfOptOutsUnsubscribesItsContacts() throws IOException {
        importText("email\nana@example.com\nbob@example.com\n");
        assertThat(status(ANA)).isEqualTo(Status.ACTIVE);

        String csv = OPT_OUTS.replace("LEFT_", "UNSUB_");
        Shell.Ran refused = importText(csv);
        assertThat(refused.err())
                .contains("--map \"UNSUB_TIME=opt_out_time:email\"")
                .contains("--map \"UNSUB_REASON=email_status\"")
                .contains("if everybody in this file has left: --everybody-left --map \"UNSUB_REASON=email_status\"");

        Shell.Ran ran = importText(
                csv, "--everybody-left", "--map", "UNSUB_REASON=email_status", "--status-word", "usual=unsubscribed");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(status(ANA)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(status(BOB)).isEqualTo(Status.COMPLAINED);
    }

    @Test
    void onlyOptOutsAreRecorded() throws IOException {
        Shell.Ran ran = importText(
                "email\nana@example.com\n",
                "--everybody-left",
                "--only-opt-outs",
                "--left-status",
                "suppressed",
                "--left-from",
                "email,phone",
                "--left-reason",
                "bought list");
        assertThat(ran.out()).contains("ignored").contains("opt_out_applied");
        try (ImportEngine engine = shell.engine()) {
            assertThat(engine.suppressions().scan(SuppressionFilter.all(), 0, 10))
                    .extracting(Suppression::key, Suppression::status, Suppression::reason)
                    .containsExactly(tuple(ANA, Status.SUPPRESSED, "bought list"));
        }
    }

    @Test
    void moreOptOutsThanAllowedAreRejectedWithTheirNumber() throws IOException {
        importText("email\nana@example.com\nbob@example.com\n");
        String csv = "email\nana@example.com\nbob@example.com\ncat@example.com\n";

        Shell.Ran rejected = importText(csv, "--everybody-left", "--close-at-most", "1");
        assertThat(rejected.code()).isEqualTo(ExitCode.REJECTED.code());
        assertThat(rejected.err()).contains("would close 2 known contacts").contains("--close-at-most 2");
        assertThat(status(ANA)).isEqualTo(Status.ACTIVE);

        assertThat(importText(csv, "--everybody-left", "--close-at-most", "2").code())
                .isZero();
        assertThat(status(ANA)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void anOptionsFileSetsTheSame() throws IOException {
        Path options = shell.file("options.json", """
                {"consent": {"statusWords": {"gold": "active"},
                             "everybodyLeft": {"from": ["contact"], "reason": "they said so"}},
                 "mapping": {"columns": {"tier": "email_status", "off": "opt_out:list:News"}},
                 "lists": {"create": true}}
                """);
        importText("email,tier,off\nana@example.com,GOLD,yes\n", "--options", options);

        assertThat(status(ANA)).isEqualTo(Status.ACTIVE);
        assertThat(shell.contact(ANA).status()).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(shell.contact(ANA).memberships()).hasSize(1);
    }

    @Test
    void aFieldCanTakePrecedenceOverAnOptOutWord() throws IOException {
        try (ImportEngine engine = shell.engine()) {
            engine.fields().create("subscribed", FieldType.TEXT);
        }
        String csv = "email,Subscribed\nana@example.com,yes\n";
        assertThat(importText(csv).code()).isEqualTo(ExitCode.UNREADABLE.code());
        assertThat(importText(csv, "--fields-before-words").code()).isZero();
        assertThat(shell.field(ANA, "subscribed")).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--only-opt-outs  |              | go with --everybody-left",
                "--close-at-most  | 5            | go with --everybody-left",
                "--status-word    | gold         | not of the form WORD=STATUS",
                "--status-word    | gold=shiny   | 'shiny' is no status",
                "--left-from      | fax          | 'fax' is none of email, phone, contact and list:NAME",
                "--map            | a=opt_out:fax | is no column target",
                "--map            | a=bounced:contact | use bounced:email"
            })
    void eachWrongArgumentHasItsOwnMessage(String option, String value, String reason) throws IOException {
        Shell.Ran ran = value == null
                ? importText("email\nana@example.com\n", option)
                : importText("email\nana@example.com\n", option, value);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(reason);
    }

    @Test
    void theHelpSaysHowColumnsAreMapped() {
        assertThat(Shell.runBare("import", "--help").out())
                .contains("opt_out:SCOPE", "opt_in:SCOPE", "opt_out_time:SCOPE", "--everybody-left", "--status-word");
    }
}
