package dev.rollcall.internal.row;

import java.util.Map;

import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.StatusMeaning;

/** The words that files use for yes and no. */
final class AnswerWords {
    private static final String YES = "yes";
    private static final Map<String, String> WORDS = CellWords.read("answer-words.txt");

    private AnswerWords() {}

    /** The answer in a cell. */
    enum Answer {
        YES,
        NO,
        /** No answer, as in a blank cell. */
        NOTHING,
        /** The statement that nobody knows. */
        UNKNOWN
    }

    static Answer of(FieldValue value) {
        if (value instanceof FieldValue.BooleanValue flag) {
            return flag.value() ? Answer.YES : Answer.NO;
        }
        String text = value instanceof FieldValue.NumberValue decimal
                ? decimal.number().stripTrailingZeros().toPlainString()
                : CellText.of(value);
        String answer = WORDS.get(StatusMeaning.key(text));
        if (answer != null) {
            return answer.equals(YES) ? Answer.YES : Answer.NO;
        }
        return Placeholders.OF_PROGRAMS.containsWord(text) ? Answer.NOTHING : Answer.UNKNOWN;
    }
}
