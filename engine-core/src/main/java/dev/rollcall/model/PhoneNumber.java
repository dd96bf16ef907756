package dev.rollcall.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in E.164 form.
 *
 * @param e164 {@code +} and 7 to 15 digits
 */
public record PhoneNumber(String e164) {
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00a0\\u202f().\\-/\\u2010-\\u2015]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+?[1-9][0-9]{6,14}");

    /**
     * The number in {@code text}, or empty if that is none. Spaces, dashes, dots, slashes and parentheses do not matter, nor does
     * a missing {@code +}; a number without its country code is not understood.
     */
    public static Optional<PhoneNumber> parse(String text) {
        String digits = PUNCTUATION.matcher(Blanks.strip(text)).replaceAll("");
        if (!INTERNATIONAL.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(new PhoneNumber(digits.startsWith("+") ? digits : "+" + digits));
    }

    public Identifier identifier() {
        return new Identifier(IdentifierKind.PHONE, e164);
    }
}
