package dev.rollcall.model;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/**
 * A valid e-mail address.
 *
 * @param text the address as first given, trimmed
 * @param key what it is compared by: NFC, lower case, domain in ASCII. A domain holding ß, ς, ZWJ or ZWNJ keeps its Unicode
 *     form, since turning those to ASCII would change which domain is meant.
 */
public record EmailAddress(String text, String key) {
    /** Longest address that can be mailed (RFC 5321, 4.5.3.1.3), in characters of the key. */
    public static final int MAX_LENGTH = 254;

    private static final EmailValidator SYNTAX =
            JMail.strictValidator().disallowIpDomain().requireTopLevelDomain();

    /** What only comments, quoted names, lists of addresses and accidents are written with. */
    private static final String NEVER_MEANT = "()<>[]\\\",:;";

    private static final String LOSSY_IN_ASCII = "ßς\u200c\u200d";

    /** The address in {@code text}, or empty if that is no valid address. What is blank around it does not matter. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = Blanks.strip(text);
        return trimmed.length() <= MAX_LENGTH && PlainAddress.isPlain(trimmed)
                ? Optional.of(new EmailAddress(trimmed, trimmed.toLowerCase(Locale.ROOT)))
                : parseByValidator(trimmed);
    }

    /** What {@link #parse} gives of a trimmed text, the long way. */
    static Optional<EmailAddress> parseByValidator(String trimmed) {
        if (trimmed.length() > MAX_LENGTH || !isPlain(trimmed) || !SYNTAX.isValid(trimmed)) {
            return Optional.empty();
        }
        return key(trimmed).filter(key -> key.length() <= MAX_LENGTH).map(key -> new EmailAddress(trimmed, key));
    }

    private static boolean isPlain(String text) {
        return text.codePoints().allMatch(EmailAddress::isPlain);
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> LOSSY_IN_ASCII.indexOf(codePoint) >= 0;
            default -> NEVER_MEANT.indexOf(codePoint) < 0;
        };
    }

    private static Optional<String> key(String address) {
        String folded = Normalizer.normalize(
                Normalizer.normalize(address, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        int at = folded.lastIndexOf('@');
        String domain = folded.substring(at + 1);
        if (isAscii(domain) || domain.chars().anyMatch(c -> LOSSY_IN_ASCII.indexOf(c) >= 0)) {
            return Optional.of(folded);
        }
        try {
            return Optional.of(folded.substring(0, at + 1) + IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    public Identifier identifier() {
        return new Identifier(IdentifierKind.EMAIL, key);
    }
}
