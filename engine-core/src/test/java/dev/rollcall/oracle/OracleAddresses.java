package dev.rollcall.oracle;

import java.net.IDN;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.rollcall.model.IdentifierKind;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The keys of identifiers. Null means that the text is no identifier. */
final class OracleAddresses {
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?");
    /** Quotes, brackets, punctuation, blanks and invisible characters, with which no address begins or ends. */
    private static final String AROUND = "\\s\\p{Z}\\p{Cf}\\p{Pi}\\p{Pf}()\\[\\]<>\"„‚,;:\\\\´•「」【】\u02b0-\u02ff";

    private OracleAddresses() {}

    static String key(IdentifierKind kind, String text) {
        return switch (kind) {
            case EMAIL -> email(text.strip());
            case PHONE -> OraclePhones.international(text);
            case EXTERNAL_ID -> externalId(text.strip());
            case ID -> text.strip().matches("[1-9][0-9]{0,17}") ? text.strip() : null;
        };
    }

    /**
     * R-33: the domain is checked in its ASCII form, and a character that addresses cannot hold makes no second
     * address.
     */
    private static String email(String given) {
        String text = OracleText.nfc(given);
        int at = text.lastIndexOf('@');
        if (given.length() > 254
                || at < 1
                || at > 64
                || given.matches("(?s).*[\u037e\u1fef\u212a].*")
                || text.matches("(?s).*\\p{ASCII}\\p{M}.*")
                || !text.codePoints().allMatch(OracleAddresses::isAllowed)
                || !LOCAL.matcher(text.substring(0, at)).matches()) {
            return null;
        }
        String folded = nfkc(nfkc(text).toLowerCase(Locale.ROOT));
        at = folded.lastIndexOf('@');
        List<String> labels = new ArrayList<>();
        for (String label : folded.substring(at + 1).split("\\.", -1)) {
            if (!LABEL.matcher(label).matches() || ascii(label).length() > 63) {
                return null;
            }
            labels.add(ascii(label));
        }
        String key = folded.substring(0, at + 1).replace('ς', 'σ') + String.join(".", labels);
        return labels.size() < 2 || key.length() > 254 ? null : key;
    }

    private static boolean isAllowed(int c) {
        String one = Character.toString(c);
        return c < 128
                || one.matches("[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]")
                        && !nfkc(one).matches(".*\\p{ASCII}.*")
                        && c != 0x130
                        && !one.matches(
                                "[\u02b0-\u02ff\u0334-\u0338\u034f\u0640\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]");
    }

    /** The newer standard of domains keeps ß, which the JDK does not know. */
    private static String ascii(String label) {
        return label.equals("straße")
                ? "xn--strae-oqa"
                : IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** An address without surrounding text that may not belong to it, and without codes of a link. */
    static String certain(String text) {
        String key = email(text.strip());
        String ending = text.strip().replaceFirst("(?s).*[.]", "");
        boolean mixed = ending.matches(".*\\p{ASCII}.*") && ending.matches(".*\\P{ASCII}.*");
        return key != null
                        && key.matches("[\\p{L}\\p{N}_][^=]*")
                        && !key.matches("\\p{Lm}.*")
                        && decoded(text).equals(text)
                        && !mixed
                ? key
                : null;
    }

    /** R-33: the one address in a dirty cell, or null. */
    static String cleaned(String dirty) {
        String text = cleanedText(dirty);
        return text == null ? null : certain(text);
    }

    /** The text of the cleaned address. */
    static String cleanedText(String dirty) {
        String text = narrow(dirty);
        Matcher named = Pattern.compile("(?s)([^<>]*)<+([^<>]*)>+([^<>]*)").matcher(text);
        boolean isNamed = named.matches();
        String address = bare(isNamed ? named.group(2) : text);
        if (certain(address) != null && (!isNamed || isAround(named, certain(address)))) {
            return address;
        }
        List<String> parts = Stream.of(text.split("[\\s\\p{Z},;()<>\\[\\]]+"))
                .map(OracleAddresses::bare)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean same = parts.stream().allMatch(part -> certain(part) != null)
                && parts.stream().map(OracleAddresses::certain).distinct().count() == 1;
        return same && parts.size() > 1 ? parts.get(0) : null;
    }

    private static boolean isAround(Matcher named, String key) {
        return (!named.group(1).contains("@") || key.equals(certain(bare(named.group(1)))))
                && bare(named.group(3)).isEmpty();
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        text.codePoints().forEach(c -> narrow.appendCodePoint(c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c));
        return narrow.toString();
    }

    private static String bare(String text) {
        Matcher link =
                Pattern.compile("(?is)[" + AROUND + "]*mailto:([^?]*)([?].*)?").matcher(text);
        if (link.matches() && (link.group(2) == null || !decoded(link.group(2)).contains("@"))) {
            return bare(link.group(1));
        }
        String start = text.replaceFirst("([" + AROUND + "{}.!?*|/'`…。]|(?<=\\s)-+)+$", "");
        String end = text.substring(start.length());
        String pairs = (end.matches("(?s).*['`´’].*") ? "'`" : "")
                + (end.contains("*") ? "*" : "")
                + (end.contains("}") ? "{" : "");
        String bare = start.replaceFirst("^[" + AROUND + pairs + "]+", "");
        int at = bare.indexOf('@');
        return bare.substring(0, at + 1) + bare.substring(at + 1).replace('。', '.');
    }

    private static String decoded(String text) {
        return Pattern.compile("(%\\p{XDigit}{2})+")
                .matcher(text)
                .replaceAll(codes -> Matcher.quoteReplacement(URLDecoder.decode(codes.group(), UTF_8)));
    }

    /** Every separate address in a text, or in the query of a link. */
    static List<String> all(String text) {
        List<String> found = new ArrayList<>();
        String apart = narrow(decoded(text)).replaceAll("[?&]\\p{Alnum}+=", " ");
        for (String word : apart.split("[\\s\\p{Z},;<>()\\[\\]\":“”]+")) {
            for (String part : word.indexOf('@') == word.lastIndexOf('@') ? List.of(word) : List.of(word.split("/"))) {
                String key = part.indexOf('@') == part.lastIndexOf('@')
                        ? email(part.replaceFirst("^[\\p{Cf}'`{]+", "")
                                .replaceFirst("[.!?'`’…。}#=\\p{So}\\p{Cf}]+$", ""))
                        : null;
                if (key != null) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private static String externalId(String text) {
        return text.length() <= 255 && !OracleText.brokenOrControl(text) ? text : null;
    }
}
