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

/** Finds changes in a database file that belong to no transaction, so that nothing will ever commit or undo them. */
final class OrphanedChanges {
    private OrphanedChanges() {}

    /**
     * Opens {@code file} with H2, which ends every transaction that it finds; returns the positions of changes that are
     * still uncommitted.
     */
    static List<String> find(Path file) throws SQLException {
        String path = file.toString();
        EmbeddedDatabase database =
                new EmbeddedDatabase("nio:" + path.substring(0, path.length() - ".mv.db".length()), "");
        try {
            return find(database.pages());
        } finally {
            database.shutDown();
        }
    }

    private static List<String> find(MVStore pages) {
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
