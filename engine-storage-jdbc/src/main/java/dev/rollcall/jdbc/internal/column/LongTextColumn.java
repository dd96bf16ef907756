package dev.rollcall.jdbc.internal.column;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The form of a text without a limit: an array of pieces of the maximum length of an H2 text, nearly always one. It
 * stays in its row, while a CLOB of more than 256 characters would not.
 */
public final class LongTextColumn {
    static final int PIECE = 1_000_000;

    private LongTextColumn() {}

    public static String @Nullable [] pieces(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.length() <= PIECE) {
            return new String[] {text};
        }
        return IntStream.iterate(0, from -> from < text.length(), from -> from + PIECE)
                .mapToObj(from -> text.substring(from, Math.min(text.length(), from + PIECE)))
                .toArray(String[]::new);
    }

    /** Returns the text in a column of the current row, or null. */
    public static @Nullable String read(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        Object[] pieces = (Object[]) array.getArray();
        if (pieces.length == 1) {
            return pieces[0].toString();
        }
        StringBuilder text = new StringBuilder();
        for (Object piece : pieces) {
            text.append(piece);
        }
        return text.toString();
    }
}
