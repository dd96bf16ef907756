package dev.rollcall.model;

import java.util.List;
import java.util.regex.Pattern;

/** The punctuation that people write phone numbers with. */
final class PhoneText {
    /** What is blank inside a line. */
    private static final String BLANK = " \\t\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff";

    /** Digits and what people put between them; words, extensions and lists of numbers are something else. */
    private static final Pattern PLAIN = Pattern.compile("\\+?[\\p{Nd}" + BLANK + "().\\-/\\u2010-\\u2015]{5,60}");

    private static final Pattern BRACKETED_CODE = Pattern.compile("^\\((\\+\\p{Nd}{1,3})\\)");

    /** What a spreadsheet makes of a number that it takes for an amount. */
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");

    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");

    /** What stands between the numbers of a list, or round one of them, words of its own included. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[,;|&\\v'\"`´‘’]+|(?<![^\\s])[^\\s\\p{Nd}+]*\\p{L}[^\\s\\p{Nd}+]*(?![^\\s])|(?<=[\\p{Nd})\\s/])(?=\\+)");

    private PhoneText() {}

    /**
     * {@code text} in the library's punctuation, with a + first if there is one and single spaces: (+44) 20 is +44 20. Empty if it
     * holds anything else than a number may be written with.
     */
    static String plain(String text) {
        String plain = BRACKETED_CODE.matcher(Blanks.strip(text)).replaceFirst("$1 ");
        return PLAIN.matcher(plain).matches() && !DECIMALS.matcher(plain).find()
                ? BLANKS.matcher(plain).replaceAll(" ")
                : "";
    }

    static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }

    /** The parts of a list of numbers; {@code text} alone if it is none. */
    static List<String> parts(String text) {
        return List.of(BETWEEN.split(text));
    }

    /** All that may be a number of its own, slashes taken for the end of one. */
    static List<String> pieces(String text) {
        return parts(text.replace('/', ','));
    }
}
