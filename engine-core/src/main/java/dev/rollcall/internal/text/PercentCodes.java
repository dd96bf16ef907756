package dev.rollcall.internal.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that web addresses use for characters, such as {@code %20} and {@code %40}. */
public final class PercentCodes {
    private static final Pattern CODES = Pattern.compile("(?:%[0-9a-fA-F]{2})++");

    private PercentCodes() {}

    /** Reports whether {@code text} holds a code. */
    public static boolean areIn(String text) {
        return text.indexOf('%') >= 0 && CODES.matcher(text).find();
    }

    /** Returns {@code text} with characters in place of their codes; {@code text} itself if it holds none. */
    public static String decoded(String text) {
        return areIn(text)
                ? CODES.matcher(text)
                        .replaceAll(codes ->
                                Matcher.quoteReplacement(URLDecoder.decode(codes.group(), StandardCharsets.UTF_8)))
                : text;
    }
}
