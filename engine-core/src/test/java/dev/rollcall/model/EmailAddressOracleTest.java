package dev.rollcall.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.rollcall.internal.text.Blanks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The quick reading of an address agrees with the validator. */
class EmailAddressOracleTest {
    private static final long SEED = Long.getLong("rollcall.seed", 20_260_101L);
    private static final int ADDRESSES = Integer.getInteger("rollcall.addresses", 300_000);
    private static final int LAST_ASCII = 0x7f;

    private static final String[] LOCAL_PARTS = {
        "ann",
        "Ann.Lee",
        "a",
        "ann+news",
        "o'neil",
        "1",
        "-",
        "_",
        ".",
        "..",
        "!",
        "%",
        "a!b",
        "a%b",
        "\"",
        "(c)",
        "é",
        "a".repeat(62),
        "\\",
        "@",
        " ",
        "{}",
        "~",
        "A"
    };
    private static final String[] LABELS = {
        "example",
        "EXAMPLE",
        "x",
        "0",
        "12",
        "127",
        "1a",
        "a1",
        "a-b",
        "-",
        "--",
        "-a",
        "a-",
        "a_b",
        "_",
        "xn--bcher-kva",
        "xn--",
        "XN--A",
        "bücher",
        "straße",
        "",
        " ",
        "\u3002",
        "d".repeat(61),
        "d".repeat(63),
        "d".repeat(64),
        "[1",
        "1]",
        "@",
        "(c)",
        "\u212a"
    };
    private static final String[] LAST_LABELS = {
        "org", "org", "COM", "c", "1", "12", "1-2", "-1", "o-", "xn--p1ai", "рф", "c0m", "", "org."
    };

    private final Random random = new Random(SEED);

    @Test
    void addressesOfOddPartsAreReadAsTheValidatorReadsThem() {
        for (int i = 0; i < ADDRESSES; i++) {
            check(joined(LOCAL_PARTS, "", 3) + "@" + joined(LABELS, ".", 4) + "." + oneOf(LAST_LABELS));
        }
    }

    @Test
    void plainAddressesWithOtherCharactersAreReadAsTheValidatorReadsThem() {
        for (int i = 0; i < ADDRESSES; i++) {
            check(mutated("ann.lee+news@mail.example-shop.org"));
        }
    }

    @Test
    void everyCharacterAnywhereIsReadAsTheValidatorReadsIt() {
        String address = "a.lee@x-y.org";
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (int at = 0; at <= address.length(); at += c > LAST_ASCII ? 6 : 1) {
                check(new StringBuilder(address).insert(at, (char) c).toString());
            }
        }
    }

    @Test
    void everyLengthIsReadAsTheValidatorReadsIt() {
        for (int local = 0; local <= 66; local++) {
            for (int domain = 0; domain <= 260; domain++) {
                check("a".repeat(local) + "@" + labelled(domain, 63) + ".org");
                check("a".repeat(local) + "@" + labelled(domain, 64) + ".org");
                check("a".repeat(local) + "@example." + "o".repeat(domain));
            }
        }
    }

    @Test
    void everyTextOfThePublicCollectionsIsReadAsTheValidatorReadsIt() throws IOException {
        String folder = System.getProperty("rollcall.corpus");
        assumeTrue(folder != null, "no corpus: name its folder with -Drollcall.corpus=");
        int texts = 0;
        for (Path file : files(Path.of(folder))) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1)) {
                for (String text : line.split("[,;<>\"\\s|]")) {
                    check(text);
                    texts++;
                }
                check(line);
            }
        }
        assertThat(texts).isPositive();
    }

    @Test
    void commonAddressesAreKnownWithoutTheValidator() {
        assertThat(List.of("ann@example.org", "Ann.Lee+news@Mail.Example-Shop.CO.UK", "o'neil_1@x.xn--p1ai"))
                .allMatch(PlainAddress::isPlain);
    }

    private static void check(String text) {
        var expected = EmailAddress.parseByValidator(Blanks.strip(text));
        var actual = EmailAddress.parse(text);
        if (!actual.equals(expected)) {
            fail("'" + text + "' is " + actual + ", and the validator says " + expected + "; -Drollcall.seed=" + SEED);
        }
    }

    private String joined(String[] parts, String separator, int most) {
        return String.join(
                separator,
                random.ints(1 + random.nextInt(most), 0, parts.length)
                        .mapToObj(i -> parts[i])
                        .toList());
    }

    private String oneOf(String[] parts) {
        return parts[random.nextInt(parts.length)];
    }

    private String mutated(String address) {
        StringBuilder text = new StringBuilder(address);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, character());
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                default -> text.setCharAt(at, character());
            }
        }
        return text.toString();
    }

    private char character() {
        return random.nextInt(10) == 0
                ? (char) random.nextInt(0x3000)
                : random.nextBoolean()
                        ? ".-@_".charAt(random.nextInt(4))
                        : (char) (' ' + random.nextInt(LAST_ASCII - ' '));
    }

    /** A domain name of {@code length} characters in labels of at most {@code label} characters. */
    private static String labelled(int length, int label) {
        StringBuilder name = new StringBuilder();
        while (name.length() < length) {
            name.append(name.length() % (label + 1) == label ? '.' : 'd');
        }
        return name.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
