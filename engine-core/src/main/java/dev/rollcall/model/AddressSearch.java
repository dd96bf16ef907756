package dev.rollcall.model;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.internal.text.AsciiForms;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.PercentCodes;

/** A search for addresses in a text that is not an address as a whole. */
final class AddressSearch {
    /** The characters that may directly follow an address, or precede it unless they begin the local part. */
    private static final String SEPARATORS = ",;<>()[]{}\"'`|/&:!?*\\、،؛";

    /** The characters of a local part that are neither letters nor digits. */
    private static final String LOCAL_MARKS = ".!#$%&'*+-/=?^_`{|}~";

    private final String text;
    private final List<EmailAddress> found = new ArrayList<>();

    private AddressSearch(String text) {
        this.text = text;
    }

    static List<EmailAddress> findAll(String text) {
        AddressSearch search = new AddressSearch(AsciiForms.fold(PercentCodes.decoded(text)));
        search.run();
        return search.found;
    }

    private void run() {
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > from && isLocal(start - 1)) {
                start--;
            }
            boolean followsAnother = start == from && from > 0;
            int end = domainEnd(at);
            if ((followsAnother || isEdge(start - 1, start - 2)) && isEdge(end, end + 1)) {
                EmailAddress.parse(text.substring(localStart(start, at, followsAnother), at) + domain(at, end))
                        .ifPresent(found::add);
                from = end;
            }
        }
    }

    /** Returns the start of the local part, after characters that could belong to it and do not. */
    private int localStart(int from, int at, boolean followsAnother) {
        int start = behindName(from, at);
        while (start < at && ((followsAnother && isSeparator(start)) || isAround(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    /**
     * Returns the index after the last name in the query of a web address, such as {@code cc} in
     * {@code ?cc=ann@example.org}; {@code from} if there is none.
     */
    private int behindName(int from, int at) {
        int end = at - 1;
        while (end > from && text.charAt(end) != '=') {
            end--;
        }
        int name = end;
        while (name > from && Character.isLetterOrDigit(text.charAt(name - 1))) {
            name--;
        }
        return from < name && name < end && "?&".indexOf(text.charAt(name - 1)) >= 0 ? end + 1 : from;
    }

    private int domainEnd(int at) {
        int end = at + 1;
        while (end < text.length() && isDomain(end)) {
            end++;
        }
        return end;
    }

    /** Returns the domain without the full stop of the sentence. */
    private String domain(int at, int end) {
        int last = end;
        while (last > at && (text.charAt(last - 1) == '.' || Blanks.isUnseen(text.charAt(last - 1)))) {
            last--;
        }
        return text.substring(at, last);
    }

    /**
     * Reports whether an address may end next to the character at {@code index}, which is followed by {@code beyond}.
     */
    private boolean isEdge(int index, int beyond) {
        return isOutside(index)
                || isSeparator(index)
                || Blanks.isBlank(text.charAt(index))
                || Character.isISOControl(text.charAt(index))
                || (isSign(index) && (isOutside(beyond) || !isLetter(beyond)));
    }

    private boolean isOutside(int index) {
        return index < 0 || index >= text.length();
    }

    private boolean isSeparator(int index) {
        return SEPARATORS.indexOf(text.charAt(index)) >= 0;
    }

    /** Reports whether {@code c} is a sign that a local part may begin with, but hardly ever does. */
    private static boolean isAround(char c) {
        return Blanks.isUnseen(c) || (c < 0x80 && !Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0);
    }

    /** Reports whether the character is punctuation or a symbol and not a letter, as circled letters are. */
    private boolean isSign(int index) {
        int codePoint = codePointAt(index);
        return codePoint != '@'
                && !Character.isAlphabetic(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.MATH_SYMBOL,
                            Character.CURRENCY_SYMBOL,
                            Character.MODIFIER_SYMBOL,
                            Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    private boolean isLocal(int index) {
        return LOCAL_MARKS.indexOf(text.charAt(index)) >= 0 || isLetter(index);
    }

    private boolean isDomain(int index) {
        return text.charAt(index) == '.' || text.charAt(index) == '-' || isLetter(index);
    }

    /**
     * Reports whether the character belongs to a word. Invisible characters and halves of characters do, so that a word
     * with one is not an address.
     */
    private boolean isLetter(int index) {
        return switch (Character.getType(codePointAt(index))) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Returns the character at {@code index}, also if only a half of it is there. */
    private int codePointAt(int index) {
        boolean secondHalf = Character.isLowSurrogate(text.charAt(index))
                && index > 0
                && Character.isHighSurrogate(text.charAt(index - 1));
        return text.codePointAt(secondHalf ? index - 1 : index);
    }
}
