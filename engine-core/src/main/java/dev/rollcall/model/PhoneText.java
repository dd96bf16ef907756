package dev.rollcall.model;

import java.util.List;
import java.util.regex.Pattern;

import dev.rollcall.internal.text.Blanks;

/** The punctuation that people write phone numbers with. */
final class PhoneText {
    /** Blank characters within a line. */
    private static final String BLANK = " \\t\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff";

    /** Digits and the characters that people put between them; words, extensions and lists of numbers do not match. */
    private static final Pattern PLAIN = Pattern.compile("\\+?[\\p{Nd}" + BLANK + "().\\-/\\u2010-\\u2015]{5,60}");

    private static final Pattern BRACKETED_CODE = Pattern.compile("^\\((\\+\\p{Nd}{1,3})\\)");

    /** The decimals that a spreadsheet adds to a number that it treats as an amount. */
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");

    private static final Pattern BLANKS = Pattern.compile("[" + BLANK + "]+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");

    /** The text between the numbers of a list, or around one of them, including separate words. */
    private static final Pattern BETWEEN = Pattern.compile(
            "[,;|&\\v'\"`´‘’]+|(?<![^\\s])[^\\s\\p{Nd}+]*\\p{L}[^\\s\\p{Nd}+]*(?![^\\s])|(?<=[\\p{Nd})\\s/])(?=\\+)");

    private PhoneText() {}

    /**
     * Returns {@code text} in the library's punctuation, with + first if there is one, and single spaces: (+44) 20
     * becomes +44 20. Empty if it holds anything that numbers are not written with.
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

    /** Returns the parts of a list of numbers; {@code text} alone if it is not a list. */
    static List<String> parts(String text) {
        return List.of(BETWEEN.split(text));
    }

    /** Returns every part that may be a number of its own, with a slash as the end of a number. */
    static List<String> pieces(String text) {
        return parts(text.replace('/', ','));
    }
}
