package dev.rollcall.model;

import java.net.IDN;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 3492. */
class PunycodeTest {
    private static final long SEED = Long.getLong("rollcall.seed", 20_260_101L);

    @ParameterizedTest
    @CsvSource({
        "bücher, bcher-kva",
        "straße, strae-oqa",
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b",
        "パフィーdeルンバ, de-jg4avhby1noc0d",
        "ü, tda",
        "abc, abc-"
    })
    void examplesAreEncodedAsInTheStandard(String label, String encoded) {
        assertThat(Punycode.encode(label)).isEqualTo(encoded);
    }

    /** For labels that the JDK's older standard does not change. */
    @Test
    void labelsAreEncodedAsByTheJdk() {
        Random random = new Random(SEED);
        List<int[]> alphabets = List.of(
                new int[] {'a', 'z'},
                new int[] {'0', '9'},
                new int[] {0xe0, 0xf6},
                new int[] {0x3b1, 0x3c1},
                new int[] {0x430, 0x44f},
                new int[] {0x5d0, 0x5ea},
                new int[] {0x3041, 0x3093},
                new int[] {0x4e00, 0x9fa5},
                new int[] {0x10400 + 0x28, 0x1044d});
        for (int i = 0; i < 20_000; i++) {
            boolean rightToLeft = random.nextInt(10) == 0;
            StringBuilder label = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                int[] alphabet = rightToLeft
                        ? alphabets.get(5)
                        : alphabets.get((random.nextInt(alphabets.size() - 1) + 6) % alphabets.size());
                label.appendCodePoint(alphabet[0] + random.nextInt(alphabet[1] - alphabet[0] + 1));
            }
            String text = label.toString();
            if (text.chars().anyMatch(c -> c > 0x7f)) {
                assertThat("xn--" + Punycode.encode(text))
                        .as(text + "; -Drollcall.seed=" + SEED)
                        .isEqualTo(IDN.toASCII(text));
            }
        }
    }
}
