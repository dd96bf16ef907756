package dev.rollcall.runner;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrintableTest {
    @Test
    void wordsOfAllScriptsAreUnchanged() {
        String words = "Zoë Łódź Иван 太郎 فاطمة नमस्ते \uD83D\uDC69\u200D\uD83D\uDD2C \"quoted\" \\n";
        assertThat(Printable.of(words)).isEqualTo(words);
    }

    @Test
    void controlCharactersBecomeEscapes() {
        assertThat(Printable.of("a\r\nb\tc\u001b[2J\u0000\u007f\u009b1m"))
                .isEqualTo("a\\r\\nb\\tc\\u{1b}[2J\\u{0}\\u{7f}\\u{9b}1m");
    }

    @Test
    void invisibleCharactersThatReorderTextBecomeEscapes() {
        assertThat(Printable.of("a\u202eb\u2066c\u2028d\ufeff")).isEqualTo("a\\u{202e}b\\u{2066}c\\u{2028}d\\u{feff}");
    }

    @Test
    void aLoneSurrogateBecomesAnEscape() {
        assertThat(Printable.of("a\ud83d!")).isEqualTo("a\\u{d83d}!");
    }

    @Test
    void jsonKeepsItsMeaningAndItsLines() {
        assertThat(Printable.ofJson("{\n  \"a\u009b1m\u202eb\": \"Zoë \\n\"\n}"))
                .isEqualTo("{\n  \"a\\u009b1m\\u202eb\": \"Zoë \\n\"\n}");
    }
}
