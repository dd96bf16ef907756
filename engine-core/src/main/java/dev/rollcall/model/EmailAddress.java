package dev.rollcall.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import dev.rollcall.internal.text.Blanks;

/**
 * A valid e-mail address. Beyond ASCII it holds only letters, marks and digits, so that no two addresses look the same.
 * Immutable.
 *
 * @param text the address as first given, trimmed
 * @param key the form that is compared: lower case, compatibility forms folded (NFKC), domain in ASCII (IDNA2008: ß, ς
 *     and joiners are separate letters, which the {@code xn--} form shows)
 */
public record EmailAddress(String text, String key) {
    /** The largest number of characters of the key of an address that can be mailed (RFC 5321, 4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    private static final EmailValidator SYNTAX =
            JMail.strictValidator().disallowIpDomain().requireTopLevelDomain();

    /**
     * Characters that occur only in comments, quoted names, lists of addresses and accidents, and those that compose to
     * ASCII.
     */
    private static final String NEVER_MEANT = "()<>[]\\\",:; \u037e\u1fef\u212a";

    /**
     * Returns the address in {@code text}, or empty if it is not a valid address. Blank characters around it do not
     * matter.
     */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = Blanks.strip(text);
        return trimmed.length() <= MAX_LENGTH && PlainAddress.isPlain(trimmed)
                ? Optional.of(new EmailAddress(trimmed, trimmed.toLowerCase(Locale.ROOT)))
                : parseByValidator(trimmed);
    }

    /** Returns the same result as {@link #parse} for a trimmed text, by the slow way. */
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

    /** Returns the local part with σ in place of ς, its form at the end of a word, and the domain in ASCII. */
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
     * Returns every valid address in a text that holds several addresses, or one and other text; empty if none is
     * separate from the rest. Full-width and other forms of ASCII characters count as the characters.
     */
    public static List<EmailAddress> findAll(String text) {
        return AddressSearch.findAll(text);
    }

    /** Returns the address as an identifier. */
    public Identifier identifier() {
        return Identifier.ofKey(IdentifierKind.EMAIL, key);
    }
}
