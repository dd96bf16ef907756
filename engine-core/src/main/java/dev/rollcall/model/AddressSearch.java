package dev.rollcall.model;

import java.util.ArrayList;
import java.util.List;

/** The search for addresses in a text that is none as a whole. */
final class AddressSearch {
    /**
     * What may follow an address directly, and what may stand before it unless it is the local part's first
     * character.
     */
    private static final String SEPARATORS = ",;<>()[]{}\"'`|/&:!?*\\、،؛";

    /** What else a local part holds beside letters and digits. */
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

    /** Behind what is no part of the local part, though it might be. */
    private int localStart(int from, int at, boolean followsAnother) {
        int start = behindName(from, at);
        while (start < at && ((followsAnother && isSeparator(start)) || isAround(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    /** Behind the last name in the query of a web address, as {@code cc} is one in {@code ?cc=ann@example.org}. */
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

    /** Without the full stop of the sentence. */
    private String domain(int at, int end) {
        int last = end;
        while (last > at && (text.charAt(last - 1) == '.' || Blanks.isUnseen(text.charAt(last - 1)))) {
            last--;
        }
        return text.substring(at, last);
    }

    /** Whether an address may end beside the character at {@code index}, behind which is {@code beyond}. */
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

    /** A sign with which local parts may begin, and hardly ever do. */
    private static boolean isAround(char c) {
        return Blanks.isUnseen(c) || (c < 0x80 && !Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0);
    }

    /** Punctuation and symbols, unless they are letters too, as circled ones are. */
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

    /** Whatever is invisible or half a character belongs to what it stands in, which is no address then. */
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

    /** The character that is, or of which a half is, at {@code index}. */
    private int codePointAt(int index) {
        boolean secondHalf = Character.isLowSurrogate(text.charAt(index))
                && index > 0
                && Character.isHighSurrogate(text.charAt(index - 1));
        return text.codePointAt(secondHalf ? index - 1 : index);
    }
}
