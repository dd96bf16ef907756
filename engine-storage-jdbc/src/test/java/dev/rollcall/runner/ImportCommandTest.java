package dev.rollcall.runner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTest {
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

    private ImportReport report(String csv, Object... options) throws IOException {
        importText(csv, options);
        return newestReport();
    }

    private ImportReport newestReport() {
        try (ImportEngine engine = shell.engine()) {
            return engine.imports().history(1).get(0).report().orElseThrow();
        }
    }

    @Test
    void aDashIsStandardInputCompressedOrNot() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("email,city\nana@example.com,Berlin\n".getBytes(StandardCharsets.UTF_8));
        }
        InputStream before = System.in;
        Shell.Ran ran;
        try {
            System.setIn(new ByteArrayInputStream(packed.toByteArray()));
            ran = shell.run("import", "-");
        } finally {
            System.setIn(before);
        }

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("standard input");
        assertThat(shell.field(ANA, "city")).isEqualTo("Berlin");
    }

    @Test
    void jsonIsImportedFromWhereItsRowsAre() throws IOException {
        Path file = shell.file("contacts.csv", "{\"old\": [{\"x\": 1}], \"new\": [{\"email\": \"ana@example.com\"}]}");

        assertThat(shell.run("import", file).err()).contains("--rows-at");
        assertThat(shell.run("import", file, "--rows-at", "new", "--delimiter", ",")
                        .code())
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(shell.run("import", file, "--rows-at", "new").code()).isZero();
        assertThat(shell.contact(ANA)).isNotNull();
    }

    @Test
    void blankCellsAreSkippedUnlessMergeIsOverwrite() throws IOException {
        importText("email,city\nana@example.com,Berlin\n");
        importText("email,city\nana@example.com,\n");
        assertThat(shell.field(ANA, "city")).isEqualTo("Berlin");

        importText("email,city\nana@example.com,\n", "--merge", "OVERWRITE");
        assertThat(shell.field(ANA, "city")).isNull();
    }

    @Test
    void storedValuesAreKeptIfMergeIsOverwriteIfEmpty() throws IOException {
        importText("email,city\nana@example.com,Berlin\n");
        importText("email,city\nana@example.com,Rome\n", "--merge", "overwrite_if-empty");

        assertThat(shell.field(ANA, "city")).isEqualTo("Berlin");
    }

    @Test
    void matchSelectsTheIdentifiersThatFindContacts() throws IOException {
        String csv = "customer id,email\n1,ana@example.com\n2,ana@example.com\n";

        assertThat(report(csv).count(Outcome.CONFLICT)).isOne();
        assertThat(report(csv, "--match", "email").count(Outcome.DUPLICATE)).isOne();
    }

    @Test
    void duplicatesSelectsTheRowThatIsApplied() throws IOException {
        String csv = "email,city\nana@example.com,Berlin\nana@example.com,Rome\n";

        importText(csv);
        assertThat(shell.field(ANA, "city")).isEqualTo("Berlin");
        importText(csv, "--duplicates", "last-wins");
        assertThat(shell.field(ANA, "city")).isEqualTo("Rome");
        assertThat(report(csv, "--duplicates", "in-order").count(Outcome.DUPLICATE))
                .isZero();
    }

    @Test
    void duplicatesCanBeFoundByWholeKeys() throws IOException {
        String csv = "email\nana@example.com\nbob@example.com\nana@example.com\n";

        assertThat(report(csv, "--duplicate-check", "whole-keys").count(Outcome.DUPLICATE))
                .isOne();
    }

    @Test
    void theApplyOrderDeterminesTheOrderOfNewIds() throws IOException {
        importText("email\nbob@example.com\nana@example.com\n", "--apply-order", "key");
        assertThat(shell.contact("ana@example.com").id())
                .isLessThan(shell.contact("bob@example.com").id());
        importText("email\ndan@example.com\ncid@example.com\n", "--apply-order", "file");
        assertThat(shell.contact("dan@example.com").id())
                .isLessThan(shell.contact("cid@example.com").id());
    }

    @Test
    void mapSetsTheTargetsOfColumnsWithUnknownNames() throws IOException {
        importText(
                "Kontakt,Wohnt in\nana@example.com,Rome\n", "--map", "Kontakt=email", "--map", "wohnt in=field:city");

        assertThat(shell.field(ANA, "city")).isEqualTo("Rome");
    }

    @Test
    void ignoredColumnsAreNamed() throws IOException {
        assertThat(importText("email,Shoe size\nana@example.com,42\n").out()).contains("Columns ignored: Shoe size");
    }

    @Test
    void unknownColumnsCanFailTheImport() throws IOException {
        Shell.Ran ran = importText("email,Shoe size\nana@example.com,42\n", "--unknown-columns", "fail");

        assertThat(ran.code()).isEqualTo(ExitCode.UNREADABLE.code());
        assertThat(ran.err()).contains("nothing maps the column 'Shoe size'");
    }

    @Test
    void unknownColumnsCanBecomeFields() throws IOException {
        Shell.Ran ran = importText("email,Shoe size\nana@example.com,42\n", "--unknown-columns", "create-field");

        assertThat(ran.out()).contains("Fields created:  Shoe size");
        assertThat(shell.field(ANA, "shoe size")).isEqualTo("42");
    }

    @Test
    void missingListsAreCreatedOnlyIfRequested() throws IOException {
        Shell.Ran refused = importText("email\nana@example.com\n", "--list", "Spring = fair=pending");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(refused.err()).contains("there is no list 'Spring = fair'", "--create-lists");

        Shell.Ran created = importText(
                "email\nana@example.com\n", "--list", "Spring = fair=pending", "--list", "All", "--create-lists");
        assertThat(created.out()).contains("Lists created:   Spring = fair, All");
        assertThat(statusOnList("Spring = fair")).isEqualTo(Status.PENDING);
        assertThat(statusOnList("All")).isEqualTo(Status.ACTIVE);
    }

    private Status statusOnList(String name) {
        long list;
        try (ImportEngine engine = shell.engine()) {
            list = engine.lists().find(name).map(ContactList::id).orElseThrow();
        }
        return shell.contact(ANA)
                .memberships()
                .get(new MembershipKey(list, Channel.EMAIL))
                .status();
    }

    @Test
    void tagsAreAdded() throws IOException {
        importText("email,tags\nana@example.com,customer\n", "--tag", "fair", "--tag", "2025");

        assertThat(shell.contact(ANA).tags().values()).containsExactlyInAnyOrder("customer", "fair", "2025");
    }

    @Test
    void f19ConsentRecordsAreReadAndMayBeRequiredToBeComplete() throws IOException {
        String csv = "email,what,consent date-time\nana@example.com,I agree,2026-03-04\n";

        importText(csv, "--map", "what=consent_text", "--complete-consent-records");
        assertThat(shell.contact(ANA).consentRecords()).isEmpty();

        importText(csv, "--map", "what=consent_text");
        assertThat(shell.contact(ANA).consentRecords())
                .singleElement()
                .satisfies(consent -> assertThat(consent.text()).isEqualTo("I agree"));
    }

    @Test
    void theEraseTokenClearsAField() throws IOException {
        importText("email,city\nana@example.com,Berlin\n");
        importText("email,city\nana@example.com,NULL\n", "--erase-token", "NULL");

        assertThat(shell.field(ANA, "city")).isNull();
    }

    @Test
    void theZoneAppliesToTimesWithoutOne() throws IOException {
        importText("email,birthday\nana@example.com,2000-01-01 00:30:00\n", "--zone", "Europe/Berlin");

        assertThat(shell.field(ANA, "birth_date")).isEqualTo("1999-12-31T23:30:00Z");
    }

    @Test
    void charsetAndDelimiterCanBeSet() throws IOException {
        Path file = shell.folder().resolve("old.csv");
        Files.write(file, "email^city\nana@example.com^Zürich\n".getBytes(Charset.forName("windows-1252")));

        assertThat(shell.run("import", file).code()).isEqualTo(ExitCode.UNREADABLE.code());
        shell.run("import", file, "--charset", "windows-1252", "--delimiter", "^");
        assertThat(shell.field(ANA, "city")).isEqualTo("Zürich");
    }

    @Test
    void aTabDelimiterHasAName() throws IOException {
        importText("email\tcity\nana@example.com\tRome, or so\n", "--delimiter", "tab");

        assertThat(shell.field(ANA, "city")).isEqualTo("Rome, or so");
    }

    @Test
    void keepRowsDeterminesWhatTheFaultsCommandFinds() throws IOException {
        Shell.Ran ran = importText("email\nana@example.com\nfoo@\n", "--keep-rows", "none");

        assertThat(ran.out()).contains("Which rows have faults is not on file.").doesNotContain("foo@");
        assertThat(shell.run("faults").out()).contains("No faults").contains("were kept");
    }

    @Test
    void chunkRowsDeterminesHowOftenProgressIsReported() throws IOException {
        String csv = "email\nana@example.com\nbob@example.com\n";

        assertThat(importText(csv).err()).contains("importing: 2 of 2 rows, 100 %");
        assertThat(importText(csv, "--chunk-rows", "1").err()).contains("importing: 1 of 2 rows, 50 %");
    }

    @Test
    void progressIsNeverOnStandardOutputAndQuietHidesIt() throws IOException {
        Shell.Ran shown = importText("email\nana@example.com\n");
        assertThat(shown.err()).contains("importing");
        assertThat(shown.out()).doesNotContain("importing");

        Shell.Ran quiet = importText("email\nana@example.com\n", "--quiet");
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).contains("unchanged  1");
    }

    @Test
    void progressIsShownInTheRequestedForm() throws IOException {
        String csv = "email\nana@example.com\n";

        assertThat(importText(csv, "--progress", "rewrite").err())
                .contains("\rimporting")
                .endsWith("\r");
        assertThat(importText(csv, "--progress", "lines").err())
                .contains("importing")
                .doesNotContain("\r");
        assertThat(importText(csv, "--progress", "none").err()).isEmpty();
        assertThat(importText(csv, "--progress", "rewrite", "--quiet").err()).isEmpty();
    }

    @Test
    void theCommandLineWinsOverTheOptionsFile() throws IOException {
        Path options = shell.file(
                "options.json",
                "{\"version\":1,\"merge\":{\"option\":\"OVERWRITE\",\"eraseToken\":\"-\"},\"tags\":{\"add\":[\"file\"]}}");
        importText("email,city,company\nana@example.com,Berlin,Acme\n");
        importText("email,city,company\nana@example.com,,-\n", "--options", options, "--tag", "line");
        assertThat(shell.field(ANA, "city")).isNull();
        assertThat(shell.field(ANA, "company")).isNull();
        assertThat(shell.contact(ANA).tags().values()).containsExactlyInAnyOrder("file", "line");

        importText("email,city\nana@example.com,Rome\n");
        importText("email,city\nana@example.com,\n", "--options", options, "--merge", "overwrite-if-not-empty");
        assertThat(shell.field(ANA, "city")).isEqualTo("Rome");
    }

    @Test
    void aWrongOptionsFileIsAUsageError() throws IOException {
        Shell.Ran ran = importText("email\n", "--options", shell.file("options.json", "{\"mergeOptoin\":1}"));

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("options.json: ");
    }

    @Test
    void theReportIsWrittenAsJson() throws IOException {
        Path file = shell.folder().resolve("report.json");
        importText("email\nana@example.com\nfoo@\n", "--report", file);

        ImportReport written = ImportReport.fromJson(Files.readString(file));
        assertThat(written).isEqualTo(newestReport());
        assertThat(written.inserted()).isOne();
        assertThat(written.count(Outcome.INVALID)).isOne();
    }

    @Test
    void refusedRowsFailTheCommandOnlyIfRequested() throws IOException {
        String csv = "email\nana@example.com\nfoo@\n";

        assertThat(importText(csv).code()).isZero();
        assertThat(importText(csv, "--fail-on-refused").code()).isEqualTo(ExitCode.ROWS_REFUSED.code());
        assertThat(importText("email\nana@example.com\n", "--fail-on-refused").code())
                .isZero();
    }

    @Test
    void aHeaderWithoutRowsIsAnEmptyImport() throws IOException {
        Shell.Ran ran = importText("email,city\n");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("total  0");
    }

    @Test
    void theDatabaseMayBeNamedByItsFile() throws IOException {
        importText("email\nana@example.com\n");

        assertThat(Shell.runBare("history", "--database", shell.database() + ".mv.db")
                        .out())
                .contains("FINISHED");
    }
}
