package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;

/**
 * One column of identifiers: its placeholders, and the identifiers that are read from other cells.
 */
final class OracleIdentifiers {
    private final IdentifierKind kind;
    private final IdentifierRules rules;
    private final OraclePhones phones;
    private final List<String> texts = new ArrayList<>();

    OracleIdentifiers(IdentifierKind kind, ImportOptions options) {
        this.kind = kind;
        this.rules = options.values().identifiers();
        this.phones = new OraclePhones(options);
    }

    /** Collects a cell of the column. */
    void collect(Cell cell) {
        if (cell instanceof Cell.Given given) {
            texts.add(OracleText.of(given.value()));
        }
    }

    void read(OracleRow row, String column, String text) {
        if (isPlaceholder(text)) {
            row.fault(FaultCode.PLACEHOLDER_IDENTIFIER, column);
        } else if (!rules.rounded() && isRounded(text)) {
            row.fault(FaultCode.ROUNDED_IDENTIFIER, column);
        } else if (kind == IdentifierKind.EMAIL) {
            email(row, column, text);
        } else {
            String key = kind == IdentifierKind.PHONE ? phones.key(text) : OracleAddresses.key(kind, text);
            if (kind == IdentifierKind.PHONE && key != null && fillersCount() && OraclePhones.isFiller(key)) {
                row.fault(FaultCode.PLACEHOLDER_IDENTIFIER, column);
            } else if (key != null) {
                row.identifiers.put(kind, key);
            } else {
                kind.channel().ifPresent(row.badAddresses::add);
                row.fault(FaultCode.parse("invalid_" + kind), column);
                if (kind == IdentifierKind.PHONE) {
                    row.ambiguous(kind, phones.all(text));
                }
            }
        }
    }

    private void email(OracleRow row, String column, String text) {
        boolean clean = rules.cleanAddresses();
        String plain = clean ? OracleAddresses.certain(text) : OracleAddresses.key(kind, text);
        boolean unchanged = OracleAddresses.key(kind, text) != null;
        String key = plain != null || unchanged || !clean ? plain : OracleAddresses.cleaned(text);
        if (key == null) {
            row.badAddresses.add(Channel.EMAIL);
            row.fault(FaultCode.INVALID_EMAIL, column);
            row.ambiguous(kind, OracleAddresses.all(text));
            if (unchanged) {
                row.ambiguous(kind, List.of(OracleAddresses.key(kind, text)));
            }
        } else if (plain == null && isPlaceholder(key)) {
            row.fault(FaultCode.PLACEHOLDER_IDENTIFIER, column);
        } else {
            row.identifiers.put(kind, key);
            row.emailText = plain == null ? OracleAddresses.cleanedText(text) : text;
            if (plain == null) {
                row.fault(FaultCode.ADDRESS_CLEANED, column);
            }
        }
    }

    private boolean isPlaceholder(String text) {
        Set<String> words = OraclePlaceholders.of(rules);
        if (text.matches("0+")) {
            long zeros = texts.stream().filter(one -> one.matches("0+")).count();
            boolean isOne = zeros == 1 && texts.stream().anyMatch(one -> one.matches("0*1"));
            if (words.remove("0") && !isOne) {
                return true;
            }
        }
        return words.contains(text.toLowerCase(Locale.ROOT))
                || kind == IdentifierKind.PHONE && fillersCount() && isFiller(text);
    }

    /** A request without placeholders accepts fillers too. */
    private boolean fillersCount() {
        return rules.placeholders() == null || !rules.placeholders().isEmpty();
    }

    /** A filler for a whole number, of at least seven digits. */
    private static boolean isFiller(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return !text.matches(".*\\p{L}.*") && (digits.matches("(\\d)\\1{6,}") || digits.equals("1234567890"));
    }

    private boolean isRounded(String text) {
        if (text.matches("[+-]?\\d([.,]\\d+)?[eE]\\+\\d{2,3}")) {
            return true;
        }
        List<String> longOnes =
                texts.stream().filter(one -> one.matches("\\d{16,}")).toList();
        return text.matches("\\d{16,}")
                && longOnes.stream().allMatch(one -> one.matches("\\d{15}0+"))
                && new HashSet<>(longOnes).size() >= 3;
    }
}
