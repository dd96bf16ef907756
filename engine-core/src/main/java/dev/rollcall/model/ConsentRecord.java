package dev.rollcall.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import dev.rollcall.internal.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a person has agreed to something (checklist F-19). Immutable; ordered by time, then by the other
 * parts. Texts are trimmed and normalised to NFC; the time is truncated to microseconds, which is the precision of
 * stores.
 *
 * @param text the text that the person agreed to, 1 to {@value #MAX_TEXT} characters
 * @param at the time of the agreement
 * @param url the address of the page, with http or https, at most {@value #MAX_LINE} characters, or null
 * @param ip the person's IPv4 or IPv6 address, as written, or null
 * @param userAgent the name of the person's browser, at most {@value #MAX_LINE} characters, or null
 */
public record ConsentRecord(
        String text,
        Instant at,
        @Nullable String url,
        @Nullable String ip,
        @Nullable String userAgent) implements Comparable<ConsentRecord> {
    /** The largest number of characters of the text. */
    public static final int MAX_TEXT = 10_000;

    /** The largest number of characters of the page's address, and of the browser's name. */
    public static final int MAX_LINE = 2_000;

    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000;

    private static final Comparator<ConsentRecord> ORDER = Comparator.comparing(ConsentRecord::at)
            .thenComparing(ConsentRecord::text)
            .thenComparing((one, other) -> compare(one.url, other.url))
            .thenComparing((one, other) -> compare(one.ip, other.ip))
            .thenComparing((one, other) -> compare(one.userAgent, other.userAgent));

    /** @throws IllegalArgumentException if a part is not valid; the message does not show its value */
    public ConsentRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
        require(isTime(at), "at");
        text = clean(text, ConsentRecord::isText, "text");
        url = url == null ? null : clean(url, ConsentRecord::isUrl, "url");
        ip = ip == null ? null : clean(ip, ConsentRecord::isIp, "ip");
        userAgent = userAgent == null ? null : clean(userAgent, ConsentRecord::isUserAgent, "userAgent");
    }

    private static String clean(String text, Predicate<String> valid, String part) {
        require(valid.test(text), part);
        return Name.clean(text);
    }

    private static void require(boolean valid, String part) {
        if (!valid) {
            throw new IllegalArgumentException("a consent record cannot have such a value for '" + part + "'");
        }
    }

    /** Reports whether {@code text} can be the text of a record. It may have several lines. */
    public static boolean isText(String text) {
        String clean = Name.clean(text);
        return hasLength(clean, MAX_TEXT) && clean.codePoints().allMatch(c -> c == '\n' || isPlain(c));
    }

    /**
     * Reports whether {@code instant} can be the time of a record: within about 292,000 years, since stores count
     * microseconds.
     */
    public static boolean isTime(Instant instant) {
        return Math.abs(instant.getEpochSecond()) < MAX_SECONDS;
    }

    /** Reports whether {@code text} is the complete address of a page, with http or https. */
    public static boolean isUrl(String text) {
        String url = Name.clean(text);
        if (!isLine(url)) {
            return false;
        }
        try {
            URI uri = new URI(url);
            // not getHost(): it is null for a name with letters beyond ASCII or with an underscore
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException noUrl) {
            return false;
        }
    }

    /** Reports whether {@code text} is an IPv4 or IPv6 address in digits. Names are not resolved. */
    public static boolean isIp(String text) {
        return IpLiteral.is(Name.clean(text));
    }

    /** Reports whether {@code text} can be the name of a browser. */
    public static boolean isUserAgent(String text) {
        return isLine(Name.clean(text));
    }

    private static boolean isLine(String clean) {
        return hasLength(clean, MAX_LINE) && clean.codePoints().allMatch(ConsentRecord::isPlain);
    }

    private static boolean hasLength(String clean, int most) {
        return !clean.isEmpty() && clean.length() <= most;
    }

    /**
     * Reports whether the character can be stored and shown: no NUL or other control character, and no half of a
     * surrogate pair.
     */
    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** Returns the number of characters of all texts together. */
    public int length() {
        return text.length() + length(url) + length(ip) + length(userAgent);
    }

    private static int length(@Nullable String part) {
        return part == null ? 0 : part.length();
    }

    /** Returns an immutable copy of {@code records}. Hardly any contact has records. */
    static SortedSet<ConsentRecord> frozen(SortedSet<ConsentRecord> records) {
        return records.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(records));
    }

    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one.compareTo(other);
    }

    @Override
    public int compareTo(ConsentRecord other) {
        return ORDER.compare(this, other);
    }

    /** Returns the time only, since the rest is personal. */
    @Override
    public String toString() {
        return "ConsentRecord[at=" + at + "]";
    }
}
