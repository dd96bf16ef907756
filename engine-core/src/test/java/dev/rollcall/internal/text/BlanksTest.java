package dev.rollcall.internal.text;

import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Invisible characters that spreadsheets and web pages leave around a text. */
class BlanksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\n", "\r", "\u001f", "\u00a0", "\u1680", "\u2003", "\u2007", "\u2028", "\u202f", "\u205f",
                "\u3000", "\u200b", "\u2060", "\ufeff"
            })
    void invisibleCharactersAtTheEndsAreStripped(String blank) {
        assertThat(Blanks.isBlank(blank)).isTrue();
        assertThat(Blanks.strip(blank + " a" + blank + "b" + blank)).isEqualTo("a" + blank + "b");
        assertThat(Blanks.strip(blank + blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200c", "\u200d", "\u00ad", "\u0000", "0", "_", "\u0301", "\uD83D\uDE00"})
    void everythingElseStays(String text) {
        assertThat(Blanks.isBlank(text)).isFalse();
        assertThat(Blanks.strip(" " + text + "\u00a0")).isEqualTo(text);
    }

    @Test
    void aTextWithNothingToStripIsNotCopied() {
        String text = "Ann Smith";
        assertThat(Blanks.strip(text)).isSameAs(text);
    }

    @Test
    void theEmptyTextIsBlank() {
        assertThat(Blanks.isBlank("")).isTrue();
        assertThat(Blanks.strip("")).isEmpty();
    }

    @Test
    void namesAndIdentifiersAreStripped() {
        assertThat(Name.clean("\u00a0News\u200b")).isEqualTo("News");
        assertThat(Name.key("\ufeffNEWS\u2060")).isEqualTo("news");
        assertThat(Identifier.externalId("\u200bX1\u00a0").key()).isEqualTo("X1");
    }
}
