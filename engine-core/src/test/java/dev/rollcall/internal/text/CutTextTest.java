package dev.rollcall.internal.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CutTextTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0, ''",
        "ab, 2, ab",
        "abc, 2, ab…",
        "a, 0, …",
        "a😀, 3, a😀",
        "a😀b, 2, a…",
        "😀, 1, …",
        "a😀b, 3, a😀…"
    })
    void aLongTextIsCutBetweenCharactersAndEndsWithAnEllipsis(String text, int length, String cut) {
        assertThat(CutText.of(text, length)).isEqualTo(cut);
    }
}
