package dev.rollcall.oracle;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;

/** Conversions of cells, values and names to the forms that the rules compare. */
final class OracleText {
    private OracleText() {}

    /** A value that the host put into a row, as ABSENT, BLANK, ERASE or Given. */
    static Cell cell(Object value, String eraseToken) {
        if (value == null) {
            return Cell.BLANK;
        }
        if (value instanceof Cell.Given given) {
            return cell(given.value(), eraseToken);
        }
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof FieldValue.Text text) {
            return cell(text.text(), eraseToken);
        }
        if (value instanceof FieldValue typed) {
            return new Cell.Given(typed);
        }
        if (value instanceof Boolean flag) {
            return new Cell.Given(new FieldValue.BooleanValue(flag));
        }
        if (value instanceof Number number) {
            return new Cell.Given(new FieldValue.NumberValue(new BigDecimal(number.toString())));
        }
        if (value instanceof LocalDate day) {
            return new Cell.Given(new FieldValue.Day(day));
        }
        if (value instanceof Instant instant) {
            return new Cell.Given(new FieldValue.Moment(instant));
        }
        String text = value.toString();
        if (text.isBlank()) {
            return Cell.BLANK;
        }
        return text.strip().equals(eraseToken) ? Cell.ERASE : new Cell.Given(new FieldValue.Text(text));
    }

    /** The stripped text of a value. */
    static String of(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.text().strip();
        }
        if (value instanceof FieldValue.NumberValue decimal) {
            return decimal.number().toPlainString();
        }
        if (value instanceof FieldValue.BooleanValue flag) {
            return flag.value() ? "true" : "false";
        }
        if (value instanceof FieldValue.Day day) {
            return day.date().toString();
        }
        return ((FieldValue.Moment) value).instant().toString();
    }

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A name as shown. */
    static String name(String text) {
        return nfc(text.strip());
    }

    /** The form in which a name is compared. */
    static String key(String text) {
        return nfc(name(text).toLowerCase(Locale.ROOT));
    }

    /** A control character that neither ends a line nor is a tab, or half a surrogate pair. */
    static boolean broken(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0 || (c >= 0xD800 && c <= 0xDFFF));
    }

    /** Whether a name can be shown as a tag or a list. */
    static boolean isLabel(String name) {
        return name.length() <= 255 && !brokenOrControl(name);
    }

    static boolean brokenOrControl(String text) {
        return broken(text) || text.codePoints().anyMatch(Character::isISOControl);
    }
}
