package dev.rollcall.oracle;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.rollcall.model.IdentifierKind;

/** The keys of identifiers. Null means that the text is none. */
final class OracleAddresses {
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?");

    private OracleAddresses() {}

    static String key(IdentifierKind kind, String text) {
        return switch (kind) {
            case EMAIL -> email(text.strip());
            case PHONE -> phone(text);
            case EXTERNAL_ID -> externalId(text.strip());
            case ID -> text.strip().matches("[1-9][0-9]{0,17}") ? text.strip() : null;
        };
    }

    private static String email(String text) {
        int at = text.lastIndexOf('@');
        if (text.length() > 254
                || at < 1
                || at > 64
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return null;
        }
        String[] labels = text.substring(at + 1).split("\\.", -1);
        for (String label : labels) {
            if (label.length() > 63 || !LABEL.matcher(label).matches()) {
                return null;
            }
        }
        if (labels.length < 2) {
            return null;
        }
        String folded = OracleText.nfc(OracleText.nfc(text).toLowerCase(Locale.ROOT));
        String key = folded.substring(0, folded.lastIndexOf('@') + 1)
                + domain(folded.substring(folded.lastIndexOf('@') + 1));
        return key.length() > 254 ? null : key;
    }

    private static String domain(String folded) {
        for (String lossy : new String[] {"ß", "ς", "\u200c", "\u200d"}) {
            if (folded.contains(lossy)) {
                return folded;
            }
        }
        return IDN.toASCII(folded).toLowerCase(Locale.ROOT);
    }

    private static String phone(String text) {
        String digits = text.replaceAll("[\\s\u00a0\u202f()./\u2010-\u2015-]", "");
        if (!digits.startsWith("+")) {
            digits = "+" + digits;
        }
        return digits.matches("\\+[1-9][0-9]{6,14}") ? digits : null;
    }

    private static String externalId(String text) {
        return text.length() <= 255 && !OracleText.brokenOrControl(text) ? text : null;
    }
}
