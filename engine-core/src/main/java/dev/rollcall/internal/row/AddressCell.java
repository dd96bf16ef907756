package dev.rollcall.internal.row;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.internal.text.AsciiForms;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.PercentCodes;
import dev.rollcall.model.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of a cell that is not just an address (ruling R-33). Additions by people and programs are removed
 * if they cannot be part of the address: a name before {@code <…>}, {@code mailto:}, quotes, brackets, punctuation and
 * invisible characters at the ends, and variants of ASCII characters. Immutable.
 *
 * @param address the one address in the cell, or null
 * @param others valid addresses that the cell holds beside something else, so that none is used
 */
record AddressCell(@Nullable EmailAddress address, List<EmailAddress> others) {
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<+([^<>]*)>+([^<>]*)");
    private static final String LINK = "mailto:";

    /**
     * The separators of addresses in a list. A bar and a slash are separators only behind a domain, since a local part
     * may contain them.
     */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;、()\\[\\]]+|<+/?|>+|(?<=[\\p{L}\\p{Nd}])[|/]");

    /** Characters of a local part that also enclose a text, and the closing character of each. */
    private static final Map<Character, String> PAIRS = Map.of('\'', "'`´’", '`', "'`´’", '*', "*", '|', "|", '{', "}");

    /** Punctuation behind an address that its domain cannot contain, in addition to quotes and brackets. */
    private static final String BEHIND = "<>`|´!\"'*,./:;?\\";

    /** Punctuation before an address; a local part may begin with most other characters. */
    private static final String BEFORE = "<>´\",:;\\";

    /** The characters that belong to a list, not to the address, if a blank follows them. */
    private static final String BULLETS = "-*–—·#+=~/|_";

    /** The characters that replace a part that was cut off, or the full stop of a local part. */
    private static final String DOTS = "…‥․·‧。｡・";

    private static final int LAST_ASCII = 0x7f;

    /**
     * Returns the address in {@code text}; null if it is not an address, or if it is uncertain whether all of it
     * belongs to the address.
     *
     * @param clean whether additions may be removed
     */
    static @Nullable EmailAddress plain(String text, boolean clean) {
        EmailAddress address = EmailAddress.parse(text).orElse(null);
        return address == null || (clean && isDoubtful(address)) ? null : address;
    }

    /**
     * Returns the content of a {@code text} that is not just an address.
     *
     * @param clean whether additions may be removed
     */
    static AddressCell of(String text, boolean clean) {
        EmailAddress doubtful = EmailAddress.parse(text).orElse(null);
        EmailAddress cleaned = clean && doubtful == null ? cleaned(AsciiForms.fold(text)) : null;
        if (cleaned != null) {
            return new AddressCell(cleaned, List.of());
        }
        List<EmailAddress> others = new ArrayList<>(EmailAddress.findAll(text));
        if (doubtful != null) {
            others.add(doubtful);
        }
        return new AddressCell(null, List.copyOf(others));
    }

    /** Returns in words why no address is used; null if there is no special reason. */
    @Nullable
    String objection() {
        return others.stream().map(EmailAddress::key).distinct().count() > 1
                ? "the cell holds more than one"
                : others.isEmpty() ? null : "something beside it could be a part of it";
    }

    /**
     * Reports whether the address contains something that is valid but very rare: a special character at its beginning,
     * as in {@code 'ann@…} and {@code *ann@…}, a code of web addresses, or letters of another script at its end, as in
     * {@code ann@example.orgまで}.
     */
    private static boolean isDoubtful(EmailAddress address) {
        int first = address.text().codePointAt(0);
        return (!Character.isLetterOrDigit(first) && first != '_')
                || address.text().indexOf('=') >= 0
                || Character.getType(first) == Character.MODIFIER_LETTER
                || PercentCodes.areIn(address.text())
                || hasMixedEnding(address);
    }

    /** Reports whether the top-level domain mixes ASCII letters and others, which no real one does. */
    private static boolean hasMixedEnding(EmailAddress address) {
        String key = address.key();
        if (!key.startsWith("xn--", key.lastIndexOf('.') + 1)) {
            return false;
        }
        String text = withDots(address.text());
        IntPredicate isAscii = c -> c <= LAST_ASCII;
        String ending = text.substring(text.lastIndexOf('.') + 1);
        return ending.chars().anyMatch(isAscii) && ending.chars().anyMatch(isAscii.negate());
    }

    private static @Nullable EmailAddress cleaned(String text) {
        EmailAddress once = onlyOne(text);
        return once == null ? repeated(text) : once;
    }

    private static @Nullable EmailAddress onlyOne(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return bare(text);
        }
        EmailAddress address = bare(named.group(2));
        return address != null
                        && isName(named.group(1), address)
                        && stripped(named.group(3)).isEmpty()
                ? address
                : null;
    }

    /** Reports whether a part beside the address is a name; mail programs also repeat the address in its place. */
    private static boolean isName(String text, EmailAddress address) {
        EmailAddress repeated = bare(text);
        return text.indexOf('@') < 0 || (repeated != null && repeated.key().equals(address.key()));
    }

    /** Returns the one address of a list that holds nothing else, however often. */
    private static @Nullable EmailAddress repeated(String text) {
        List<EmailAddress> addresses = new ArrayList<>();
        for (String part : List.of(BETWEEN.split(text))) {
            if (!stripped(part).isEmpty()) {
                EmailAddress address = bare(part);
                if (address == null
                        || !address.key().equals((addresses.isEmpty() ? address : addresses.get(0)).key())) {
                    return null;
                }
                addresses.add(address);
            }
        }
        return addresses.size() > 1 ? addresses.get(0) : null;
    }

    private static @Nullable EmailAddress bare(String text) {
        String stripped = stripped(text);
        String address = text.toLowerCase(Locale.ROOT).contains(LINK) ? withoutQuery(stripped) : stripped;
        return EmailAddress.parse(withDots(address))
                .filter(found -> !isDoubtful(found))
                .orElse(null);
    }

    /** Removes the mail parameters of a link, unless they may name another person. */
    private static String withoutQuery(String link) {
        int query = link.indexOf('?', link.indexOf('@'));
        return query < 0 || PercentCodes.decoded(link.substring(query)).indexOf('@') >= 0
                ? link
                : link.substring(0, query);
    }

    /** Replaces the full stops of East Asia in the domain (RFC 3490, 3.1). */
    private static String withDots(String text) {
        int at = text.indexOf('@');
        return text.substring(0, at + 1)
                + text.substring(at + 1).replace('。', '.').replace('｡', '.');
    }

    private static String stripped(String text) {
        int end = text.length();
        for (int before = withoutLast(text, end); before < end; before = withoutLast(text, end)) {
            end = before;
        }
        String taken = text.substring(end);
        int start = 0;
        for (int next = withoutFirst(text, 0, end, taken); next > start; next = withoutFirst(text, start, end, taken)) {
            start = next;
        }
        return text.substring(start, end);
    }

    /**
     * Returns the end of {@code text} without the last character before {@code end} that is not part of an address;
     * {@code end} if there is none.
     */
    private static int withoutLast(String text, int end) {
        if (end == 0) {
            return end;
        }
        int last = text.codePointBefore(end);
        if (isBlankOrUnseen(last)
                || BEHIND.indexOf(last) >= 0
                || (isPunctuation(last) && (last > LAST_ASCII || "()[]{}".indexOf(last) >= 0))) {
            return end - Character.charCount(last);
        }
        int bullets = end;
        while (bullets > 0 && text.charAt(bullets - 1) == last) {
            bullets--;
        }
        return isBullet(last) && bullets > 0 && Blanks.isBlank(text.charAt(bullets - 1)) ? bullets : end;
    }

    /**
     * Returns the start of {@code text} without the first character behind {@code start} that is not part of an
     * address; {@code start} if there is none.
     */
    private static int withoutFirst(String text, int start, int end, String behind) {
        if (start == end) {
            return start;
        }
        int first = text.codePointAt(start);
        String closing = PAIRS.getOrDefault(text.charAt(start), "");
        if (isBlankOrUnseen(first)
                || BEFORE.indexOf(first) >= 0
                || "()[]".indexOf(first) >= 0
                || (first > LAST_ASCII && isPunctuation(first) && DOTS.indexOf(first) < 0)
                || behind.chars().anyMatch(c -> closing.indexOf(c) >= 0)) {
            return start + Character.charCount(first);
        }
        if (text.regionMatches(true, start, LINK, 0, LINK.length())) {
            return Math.min(end, start + LINK.length());
        }
        int bullets = start;
        while (bullets < end && text.charAt(bullets) == first) {
            bullets++;
        }
        return isBullet(first) && bullets < end && Blanks.isBlank(text.charAt(bullets)) ? bullets : start;
    }

    private static boolean isBullet(int codePoint) {
        return BULLETS.indexOf(codePoint) >= 0;
    }

    private static boolean isBlankOrUnseen(int codePoint) {
        return Blanks.isUnseen(codePoint) || (Character.isBmpCodePoint(codePoint) && Blanks.isBlank((char) codePoint));
    }

    /**
     * Reports whether a character is a quote, a letter that looks like one, a bracket or the punctuation behind a word.
     * A dash is not, since domains contain it.
     */
    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.MODIFIER_LETTER -> UnicodeBlock.SPACING_MODIFIER_LETTERS.equals(UnicodeBlock.of(codePoint));
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
