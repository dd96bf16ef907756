package dev.rollcall.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/**
 * A valid e-mail address. Beyond ASCII it holds letters, marks and digits only, so that no two addresses look the same.
 *
 * @param text the address as first given, trimmed
 * @param key what it is compared by: lower case, compatibility forms folded (NFKC), domain in ASCII (IDNA2008: ß, ς and joiners are
 *     letters of their own there, which the {@code xn--} form shows)
 */
public record EmailAddress(String text, String key) {
    /** Longest address that can be mailed (RFC 5321, 4.5.3.1.3), in characters of the key. */
    public static final int MAX_LENGTH = 254;

    private static final EmailValidator SYNTAX =
            JMail.strictValidator().disallowIpDomain().requireTopLevelDomain();

    /** What only comments, quoted names, lists of addresses and accidents are written with, and what would be ASCII if composed. */
    private static final String NEVER_MEANT = "()<>[]\\\",:; \u037e\u1fef\u212a";

    /** The address in {@code text}, or empty if that is no valid address. What is blank around it does not matter. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = Blanks.strip(text);
        return trimmed.length() <= MAX_LENGTH && PlainAddress.isPlain(trimmed)
                ? Optional.of(new EmailAddress(trimmed, trimmed.toLowerCase(Locale.ROOT)))
                : parseByValidator(trimmed);
    }

    /** What {@link #parse} gives of a trimmed text, the long way. */
    static Optional<EmailAddress> parseByValidator(String trimmed) {
        if (trimmed.length() > MAX_LENGTH || !isPlain(trimmed)) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        if (!AddressLetters.isAll(composed)) {
            return Optional.empty();
        }
        String key = key(AddressLetters.folded(composed));
        return key.length() <= MAX_LENGTH && SYNTAX.isValid(key)
                ? Optional.of(new EmailAddress(trimmed, key))
                : Optional.empty();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) || NEVER_MEANT.indexOf(c) >= 0);
    }

    /** The local part with one form of σ, which is written ς at the end of a word, and the domain in ASCII. */
    private static String key(String folded) {
        int at = folded.lastIndexOf('@');
        return folded.substring(0, at + 1).replace('ς', 'σ')
                + Arrays.stream(folded.substring(at + 1).split("\\.", -1))
                        .map(EmailAddress::ascii)
                        .collect(Collectors.joining("."));
    }

    private static String ascii(String label) {
        return label.chars().allMatch(c -> c < 0x80) ? label : "xn--" + Punycode.encode(label);
    }

    /**
     * Every valid address in a text that holds more than one, or something else beside it; empty if none stands apart from the rest. Full
     * width and other forms of ASCII's characters count as these.
     */
    public static List<EmailAddress> findAll(String text) {
        return AddressSearch.findAll(text);
    }

    public Identifier identifier() {
        return new Identifier(IdentifierKind.EMAIL, key);
    }
}
