package dev.rollcall.internal.row;

import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;

/** Static methods for cells and values as text. */
public final class CellText {
    private CellText() {}

    /** Returns the cell as it is stored in a row record: as a person would have to type it. */
    public static String of(Cell cell) {
        return cell instanceof Cell.Given given ? of(given.value()) : "";
    }

    static String of(FieldValue value) {
        return switch (value.type()) {
            case TEXT -> ((FieldValue.Text) value).text();
            case NUMBER -> ((FieldValue.NumberValue) value).number().toPlainString();
            case DATE ->
                value instanceof FieldValue.Day day
                        ? day.date().toString()
                        : ((FieldValue.Moment) value).instant().toString();
            case BOOLEAN -> Boolean.toString(((FieldValue.BooleanValue) value).value());
        };
    }

    /**
     * Reports whether {@code text} can be stored and shown: without control characters except for tabs and line ends,
     * and without unpaired surrogates. The control characters above ASCII count as well: they show that windows-1252
     * was read as Latin-1.
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

    /** Reports whether {@code text} can be a name or an identifier: showable, on one line. */
    static boolean isLabel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return isShowable(text);
    }
}
