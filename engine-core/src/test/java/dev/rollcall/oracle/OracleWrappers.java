package dev.rollcall.oracle;

import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;

/** the wrappers that a spreadsheet puts around a text. */
final class OracleWrappers {
    private OracleWrappers() {}

    /** A value that the host put into a row, without its wrapper. */
    static Object unwrapped(Object value) {
        if (value instanceof String text) {
            return unwrapped(text);
        }
        if (value instanceof FieldValue.Text text) {
            return unwrapped(text.text());
        }
        if (value instanceof Cell.Given given && given.value() instanceof FieldValue.Text text) {
            return unwrapped(text.text());
        }
        return value;
    }

    static boolean isWrapped(Object value) {
        Object text = value instanceof Cell.Given given ? given.value() : value;
        return text instanceof FieldValue.Text typed
                ? !unwrapped(typed.text()).equals(typed.text())
                : !unwrapped(text == null ? "" : text).equals(text == null ? "" : text);
    }

    private static String unwrapped(String text) {
        String cell = text.strip();
        if (cell.length() > 2 && cell.startsWith("=\"") && cell.endsWith("\"")) {
            String inside = cell.substring(2, cell.length() - 1);
            return inside.replace("\"\"", "").contains("\"") ? text : inside.replace("\"\"", "\"");
        }
        return cell.matches("(?s)'[0-9+=-].*") && !cell.endsWith("'") ? cell.substring(1) : text;
    }
}
