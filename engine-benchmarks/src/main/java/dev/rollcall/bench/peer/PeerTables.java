package dev.rollcall.bench.peer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import org.jspecify.annotations.Nullable;

/** The common parts of the tables of all peers: their names, their columns, and the query that reads them. */
final class PeerTables {
    /** The columns of the file that are columns of the table, in the same order. */
    static final List<Column> STORED = List.copyOf(EnumSet.complementOf(EnumSet.of(Column.TAGS)));

    private static final String EVERYTHING = """
            SELECT %s,
              (SELECT COUNT(*) FROM list_member m WHERE m.contact_id = c.id) AS lists,
              (SELECT STRING_AGG(g.tag, ',') FROM contact_tag g WHERE g.contact_id = c.id) AS tags
            FROM contact c
            """.formatted(stored(column -> "c." + column.header()));

    private PeerTables() {}

    /** Returns a text for each stored column, separated by commas. */
    static String stored(Function<Column, String> text) {
        return STORED.stream().map(text).collect(Collectors.joining(", "));
    }

    /** Returns a text for each stored column but the address, which is the key. */
    static String merged(Function<Column, String> text) {
        return STORED.stream()
                .filter(column -> column != Column.EMAIL)
                .map(text)
                .collect(Collectors.joining(", "));
    }

    /** Counts the stored contacts. */
    static Contents contents(Connection connection) throws SQLException {
        Contents.Counter counter = new Contents.Counter();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVERYTHING)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= STORED.size(); i++) {
                    cells.add(blankIfNull(rows.getString(i)));
                }
                counter.add(cells, tags(rows.getString("tags")), rows.getInt("lists"));
            }
        }
        return counter.contents();
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> tags(@Nullable String tags) {
        return tags == null ? List.of() : List.of(tags.split(","));
    }
}
