package dev.rollcall.internal.row;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.IdentifierRules;

/**
 * The texts that mean no value in the cells of fields: the placeholders of identifiers, except for those with a digit
 * and a plain no, which are values here, and dates that are all zeros (rulings ). Immutable.
 */
final class FieldPlaceholders {
    /** The length of the shortest date that is all zeros, {@code 0/0/00}. */
    private static final int SHORTEST_ZERO_DATE = 6;

    private final Placeholders texts;

    FieldPlaceholders(IdentifierRules rules) {
        this.texts = rules.placeholders() == null ? Placeholders.OF_VALUES : rules.placeholderTexts();
    }

    /** Reports whether there are no placeholders, so that cells are read as written. */
    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Reports whether {@code text} is a placeholder. */
    boolean contains(String text) {
        return texts.containsWord(text);
    }

    /** Reports whether a cell that cannot be read as its field's type means that there is no value. */
    boolean meanNoValue(String text) {
        return !texts.isEmpty() && (contains(text) || isZeroDate(Blanks.strip(text)));
    }

    private static boolean isZeroDate(String text) {
        return text.length() >= SHORTEST_ZERO_DATE
                && text.charAt(0) == '0'
                && NumericDate.of(text).filter(NumericDate::isZero).isPresent();
    }
}
