package dev.rollcall.internal.row;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.IdentifierRules;

/**
 * The texts that stand for no value in the cells of fields: the placeholders of identifiers, those with a digit and plain no's excepted,
 * which are values here, and dates that are all zeros (rulings ). Immutable.
 */
final class FieldPlaceholders {
    /** The shortest date that is all zeros is {@code 0/0/00}. */
    private static final int SHORTEST_ZERO_DATE = 6;

    private final Placeholders texts;

    FieldPlaceholders(IdentifierRules rules) {
        this.texts = rules.placeholders() == null ? Placeholders.OF_VALUES : rules.placeholderTexts();
    }

    /** Whether there are none, so that cells are taken as written. */
    boolean areNone() {
        return texts.isEmpty();
    }

    /** Whether {@code text} is a word for nothing. */
    boolean include(String text) {
        return texts.containsWord(text);
    }

    /** Whether a cell that cannot be read as its field's type says so that there is no value. */
    boolean standForNothing(String text) {
        return !texts.isEmpty() && (include(text) || isZeroDate(Blanks.strip(text)));
    }

    private static boolean isZeroDate(String text) {
        return text.length() >= SHORTEST_ZERO_DATE
                && text.charAt(0) == '0'
                && NumericDate.of(text).filter(NumericDate::isZero).isPresent();
    }
}
