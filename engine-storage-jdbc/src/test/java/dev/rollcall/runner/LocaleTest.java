package dev.rollcall.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.rollcall.ImportEngine;
import dev.rollcall.store.ContactFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The machine's language affects neither what is stored nor what is printed. */
class LocaleTest {
    private static final String FILE = """
            E-MAIL,FIRST NAME,MOBILE,TITLE,CITY,EMAIL_STATUS,TAGS,VIP
            INGI@EXAMPLE.IS,İngi,+354 611 1234,IT,İzmir,ACTIVE,VIP;INSIDER,YES
            iris@example.org,Iris,,,Diyarbakır,INACTIVE,vip,0
            ışık@example.org,Işık,,,,UNSUBSCRIBED,,
            broken@@example.org,Ian,12,,,MAYBE,,
            INGI@example.is,Again,,,,,,
            """;

    private static final String OPTIONS = """
            {"version": 1, "match": {"onExisting": "UPDATE", "identifiers": "CHANGE"}, "values": {"roleAddresses": "ACCEPT"}}
            """;

    @TempDir
    private Path folder;

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "ar-EG-u-nu-arab"})
    void anImportStoresAndPrintsTheSameInEveryLanguage(String language) throws IOException {
        Locale.setDefault(Locale.US);
        List<String> english = importAndPrint("english", FILE);
        Locale.setDefault(Locale.forLanguageTag(language));
        List<String> other = importAndPrint("other", FILE);

        assertThat(other).isEqualTo(english);
    }

    /**
     * Imports a file twice; returns the reports, the faults, the history and the contacts, without ids, times and
     * speeds.
     */
    private List<String> importAndPrint(String name, String content) throws IOException {
        Shell shell = new Shell(folder.resolve(name));
        shell.folder().toFile().mkdir();
        Path file = shell.file("INSIDERS.csv", content);
        Path options = shell.file("options.json", OPTIONS);
        List<String> texts = new ArrayList<>();
        for (String words :
                List.of("overwrite_if_not_empty first_wins skip_cell", "OVERWRITE_IF_NOT_EMPTY FIRST-WINS Skip-Cell")) {
            String[] word = words.split(" ");
            Shell.Ran ran = shell.run(
                    "import",
                    file,
                    "--options",
                    options,
                    "--progress",
                    "none",
                    "--report",
                    "-",
                    "--merge",
                    word[0],
                    "--duplicates",
                    word[1],
                    "--bad-values",
                    word[2],
                    "--match",
                    "EXTERNAL_ID,email,phone",
                    "--unknown-columns",
                    "create_field",
                    "--list",
                    "INSIDERS=INACTIVE",
                    "--create-lists",
                    "--field-rule",
                    "TITLE=OVERWRITE_IF_EMPTY",
                    "--field-rule",
                    "city=keep",
                    "--phone-region",
                    "is",
                    "--max-faulted",
                    "1");
            assertThat(ran.code()).as(ran.err()).isZero();
            texts.add(ran.out() + ran.err());
        }
        texts.add(shell.run("faults").out());
        texts.add(shell.run("history").out());
        try (ImportEngine engine = shell.engine()) {
            engine.contacts()
                    .scan(ContactFilter.all(), 0, 10)
                    .forEach(contact -> texts.add(contact.identifiers() + " " + contact.channels() + contact.fields()
                            + contact.tags() + contact.memberships().keySet()));
        }
        texts.replaceAll(text -> text.replace(shell.folder().toString(), "FOLDER")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
                .replaceAll("[0-9.,]+ (rows/s|ms|s)\\b", "SPEED")
                .replaceAll("\"duration\" ?: ?\"[^\"]+\"", "DURATION"));
        return texts;
    }
}
