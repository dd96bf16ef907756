package dev.rollcall.internal.row;

import java.util.Locale;
import java.util.Map;

import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Status;
import dev.rollcall.options.StatusMeaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of cells, which are data: each means one thing. */
class CellWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"status-words.txt", "answer-words.txt"})
    void everyWordMeansOneThing(String file) {
        // a word with two meanings would have been refused
        assertThat(CellWords.read(file)).hasSizeGreaterThan(50).doesNotContainKey("");
    }

    @Test
    void theSectionsOfStatusWordsAreStatusesOrAvailabilities() {
        assertThat(CellWords.read("status-words.txt").values())
                .allSatisfy(meaning -> assertThat(StatusMeaning.parse(meaning)).isNotNull());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aStatusIsKnownByItsOwnName(Status status) {
        assertThat(new StatusWords(Map.of()).meaning(status.name().toLowerCase(Locale.ROOT)))
                .contains(new StatusMeaning.OfStatus(status));
    }

    @Test
    void wordsForNothingHaveNoOtherMeaning() {
        StatusWords words = new StatusWords(Map.of());
        for (String text : new String[] {"NULL", "n/a", "-", "none", "\\N"}) {
            assertThat(words.meaning(text)).contains(new StatusMeaning.Nothing());
            assertThat(AnswerWords.of(new FieldValue.Text(text))).isEqualTo(AnswerWords.Answer.NOTHING);
        }
    }
}
