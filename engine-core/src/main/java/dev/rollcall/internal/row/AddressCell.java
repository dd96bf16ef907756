package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.model.AsciiForms;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of a cell that is not just an address (ruling R-33). What people and programs put round an address is taken off where it cannot be part of it:
 * a name before {@code <…>}, {@code mailto:}, quotes, brackets, punctuation and what is not seen at the ends, and forms of ASCII's
 * characters. Immutable.
 *
 * @param address the one address that the cell holds, or null
 * @param others valid addresses that the cell holds beside something else, so that none is taken
 */
record AddressCell(@Nullable EmailAddress address, List<EmailAddress> others) {
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>([^<>]*)", Pattern.DOTALL);
    private static final String LINK = "mailto:";

    /** What a link says of the mail, unless it names somebody else. */
    private static final Pattern QUERY = Pattern.compile("\\?[^@%]*$");

    /** Signs of a local part that also stand in pairs round a text, and what closes each of them. */
    private static final Map<Character, String> PAIRS = Map.of('\'', "'`´’", '`', "'`´’", '*', "*", '|', "|", '{', "}");

    /** Punctuation behind an address that its domain cannot hold, beside what is quote or bracket by its kind. */
    private static final String BEHIND = "<>`|´!\"'*,./:;?\\";

    /** The same before it, where a local part may begin with most signs. */
    private static final String BEFORE = "<>´\",:;\\";

    /** A sign of these that a blank follows belongs to a list, not to the address. */
    private static final String BULLETS = "-*–—·#+=~/|_";

    /** What may stand for something that was cut off, or for the full stop of a local part. */
    private static final String DOTS = "…‥․·‧。｡・";

    /**
     * The address that {@code text} is as it stands; null if it is none, or if nobody can tell whether all of it belongs to the address.
     *
     * @param clean whether anything may be taken off
     */
    static @Nullable EmailAddress plain(String text, boolean clean) {
        EmailAddress address = EmailAddress.parse(text).orElse(null);
        return address == null || (clean && isDoubtful(address)) ? null : address;
    }

    /**
     * What {@code text} holds that is no address as it stands.
     *
     * @param clean whether anything may be taken off
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

    /** Why no address is taken, in words; null if there is nothing to say but that. */
    @Nullable
    String objection() {
        return others.stream().map(EmailAddress::key).distinct().count() > 1
                ? "the cell holds more than one"
                : others.isEmpty() ? null : "something beside it could be a part of it";
    }

    /** Whether it begins with a sign that may stand there, as {@code 'ann@…} and {@code *ann@…}, and hardly ever belongs to it. */
    private static boolean isDoubtful(EmailAddress address) {
        int first = address.text().codePointAt(0);
        return !Character.isLetterOrDigit(first) && first != '-' && first != '_';
    }

    private static @Nullable EmailAddress cleaned(String text) {
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

    /** What is no address may be a name; mail programs also repeat the address in its place. */
    private static boolean isName(String text, EmailAddress address) {
        EmailAddress repeated = bare(text);
        return text.indexOf('@') < 0 || (repeated != null && repeated.key().equals(address.key()));
    }

    private static @Nullable EmailAddress bare(String text) {
        String stripped = stripped(text);
        if (stripped.toLowerCase(Locale.ROOT).startsWith(LINK)) {
            stripped = stripped(QUERY.matcher(stripped.substring(LINK.length())).replaceFirst(""));
        }
        return EmailAddress.parse(withDots(stripped))
                .filter(address -> !isDoubtful(address))
                .orElse(null);
    }

    /** Domains may be written with the full stops of East Asia (RFC 3490, 3.1). */
    private static String withDots(String text) {
        int at = text.indexOf('@');
        return text.substring(0, at + 1)
                + text.substring(at + 1).replace('。', '.').replace('｡', '.');
    }

    private static String stripped(String text) {
        int end = text.length();
        while (end > 0 && isBehind(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        String taken = text.substring(end);
        int start = 0;
        while (start < end && isBefore(text, start, end, taken)) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start, end);
    }

    private static boolean isBehind(int codePoint) {
        return isBlankOrUnseen(codePoint)
                || BEHIND.indexOf(codePoint) >= 0
                || (isPunctuation(codePoint) && (codePoint > 0x7f || "()[]{}".indexOf(codePoint) >= 0));
    }

    private static boolean isBefore(String text, int start, int end, String behind) {
        int codePoint = text.codePointAt(start);
        String closing = PAIRS.getOrDefault((char) codePoint, "");
        int next = start + Character.charCount(codePoint);
        return isBlankOrUnseen(codePoint)
                || BEFORE.indexOf(codePoint) >= 0
                || "()[]".indexOf(codePoint) >= 0
                || (codePoint > 0x7f && isPunctuation(codePoint) && DOTS.indexOf(codePoint) < 0)
                || behind.chars().anyMatch(c -> closing.indexOf(c) >= 0)
                || (BULLETS.indexOf(codePoint) >= 0 && next < end && Blanks.isBlank(text.charAt(next)));
    }

    private static boolean isBlankOrUnseen(int codePoint) {
        return Blanks.isUnseen(codePoint) || (Character.isBmpCodePoint(codePoint) && Blanks.isBlank((char) codePoint));
    }

    /** Quotes, brackets and what stands behind words; dashes are none, since they are letters of a domain. */
    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
