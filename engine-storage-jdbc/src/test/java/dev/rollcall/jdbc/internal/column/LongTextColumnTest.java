package dev.rollcall.jdbc.internal.column;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LongTextColumnTest {
    private static @Nullable String stored(@Nullable String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement select =
                        connection.prepareStatement("SELECT CAST(? AS VARCHAR(" + LongTextColumn.PIECE + ") ARRAY)")) {
            select.setObject(1, LongTextColumn.pieces(text));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return LongTextColumn.read(row, 1);
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"a", "Ünï 漢字 \uD83D\uDC69 \uD83D"})
    void aTextIsReadBackUnchanged(@Nullable String text) throws SQLException {
        assertThat(stored(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 0, 1})
    void aTextTooLongForOnePieceIsReadBackUnchanged(int more) throws SQLException {
        // one of the lengths puts the end of a piece into the middle of a character
        String text = "x".repeat(LongTextColumn.PIECE + more) + "\uD83D\uDC69";

        assertThat(LongTextColumn.pieces(text)).hasSize(more + 2 <= 0 ? 1 : 2);
        assertThat(stored(text)).isEqualTo(text);
        assertThat(stored(text.repeat(3))).isEqualTo(text.repeat(3));
    }
}
