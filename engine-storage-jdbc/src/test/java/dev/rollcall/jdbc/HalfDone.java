package dev.rollcall.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.rollcall.jdbc.internal.h2.EmbeddedDatabase;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.value.VersionedValue;

/**
 * Finds what H2 does not: changes in a file of which no transaction knows, so that nobody will ever commit or undo
 * them.
 */
final class HalfDone {
    private HalfDone() {}

    /**
     * Opens {@code file} with H2, which commits or undoes all it knows of; returns where there are changes that are
     * left.
     */
    static List<String> changes(Path file) throws SQLException {
        String path = file.toString();
        EmbeddedDatabase database =
                new EmbeddedDatabase("nio:" + path.substring(0, path.length() - ".mv.db".length()), "");
        try {
            return changes(database.pages());
        } finally {
            database.shutDown();
        }
    }

    private static List<String> changes(MVStore pages) {
        List<String> changes = new ArrayList<>();
        for (String name : pages.getMapNames()) {
            if (name.startsWith("table.") || name.startsWith("index.")) {
                MVMap<?, ?> entries = pages.openMap(name);
                for (Map.Entry<?, ?> entry : entries.entrySet()) {
                    if (entry.getValue() instanceof VersionedValue<?> value && !value.isCommitted()) {
                        changes.add(name + " " + entry.getKey());
                    }
                }
            }
        }
        return changes;
    }
}
