package dev.rollcall.internal.row;

import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;

/** Cells and values as text. */
public final class CellText {
    private CellText() {}

    /** The cell as it is put into a row record: what a person would have to type. */
    public static String of(Cell cell) {
        return cell instanceof Cell.Given given ? of(given.value()) : "";
    }

    static String of(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.text();
        } else if (value instanceof FieldValue.NumberValue decimal) {
            return decimal.number().toPlainString();
        } else if (value instanceof FieldValue.Day day) {
            return day.date().toString();
        } else if (value instanceof FieldValue.Moment moment) {
            return moment.instant().toString();
        } else if (value instanceof FieldValue.BooleanValue flag) {
            return Boolean.toString(flag.value());
        }
        throw new AssertionError(value.getClass());
    }

    /**
     * Whether {@code text} can be stored and shown: no control characters but tabs and line ends, and no half of a surrogate pair. The
     * controls behind ASCII count as well: who has them in a text has read windows-1252 as Latin-1.
     */
    static boolean isShowable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether {@code text} can be a name or an identifier: showable, on one line. */
    static boolean isLabel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return isShowable(text);
    }
}
