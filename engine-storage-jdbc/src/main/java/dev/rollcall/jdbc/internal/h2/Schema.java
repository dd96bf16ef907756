package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.jdbc.internal.failure.SqlFailures;
import dev.rollcall.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The store's tables. A database has them in this version, receives them, or is refused. */
public final class Schema {
    static final int VERSION = 1;

    private static final String SCRIPT = "/dev/rollcall/jdbc/schema-h2.sql";
    private static final String VERSION_TABLE = "rollcall_schema";
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");

    /** A table that the earliest layouts do not have; created before {@link #CONTACTS}. */
    private static final String NEWER_TABLE = "contact_external_id";

    private static final String CONTACTS = "contact";

    private Schema() {}

    /**
     * Prepares the tables.
     *
     * @throws StoreException if the database contains tables that are not this version's
     */
    public static void ensure(Handle handle) {
        String script = script();
        Set<String> present = present(handle, tables(script));
        if (present.contains(VERSION_TABLE)) {
            List<Integer> versions = versions(handle);
            if (!versions.isEmpty() && !versions.equals(List.of(VERSION))) {
                throw new StoreException("the database has tables of version " + versions.get(0)
                        + "; this store reads version " + VERSION);
            }
            requireThisLayout(present);
            if (!versions.isEmpty() && present.equals(tables(script))) {
                return;
            }
            // no version yet: the creation of the tables was interrupted; or a table was added since
        } else if (!present.isEmpty()) {
            throw new StoreException("the database has tables that are not Rollcall's but bear the same names: "
                    + String.join(", ", present) + "; use another database or schema");
        }
        create(handle, script);
    }

    private static List<Integer> versions(Handle handle) {
        try {
            return handle.select("SELECT version FROM rollcall_schema")
                    .mapTo(Integer.class)
                    .list();
        } catch (JdbiException e) {
            if (SqlFailures.isMissingTable(e)) {
                throw new StoreException("the database has Rollcall's tables, but under names in another case: open it"
                        + " with the settings for names that it was made with (DATABASE_TO_UPPER, DATABASE_TO_LOWER,"
                        + " CASE_INSENSITIVE_IDENTIFIERS)");
            }
            throw e;
        }
    }

    private static void requireThisLayout(Set<String> present) {
        if (present.contains(CONTACTS) && !present.contains(NEWER_TABLE)) {
            throw new StoreException("the database has tables of an earlier layout, from before the first release;"
                    + " import into a new database");
        }
    }

    private static void create(Handle handle, String script) {
        for (String statement : COMMENT.matcher(script).replaceAll("").split(";", -1)) {
            if (!statement.isBlank()) {
                handle.execute(statement);
            }
        }
        handle.execute("MERGE INTO rollcall_schema (version) KEY (version) VALUES (?)", VERSION);
    }

    private static Set<String> present(Handle handle, Set<String> names) {
        // not H2's LOWER: under a Turkish locale it changes IMPORT to another name
        Set<String> present = new TreeSet<>();
        handle.select("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = CURRENT_SCHEMA")
                .mapTo(String.class)
                .forEach(name -> present.add(name.toLowerCase(Locale.ROOT)));
        present.retainAll(names);
        return present;
    }

    private static Set<String> tables(String script) {
        Set<String> tables = new TreeSet<>();
        Matcher matcher = TABLE.matcher(script);
        while (matcher.find()) {
            tables.add(matcher.group(1));
        }
        return tables;
    }

    private static String script() {
        try (InputStream bytes = Schema.class.getResourceAsStream(SCRIPT)) {
            if (bytes == null) {
                throw new IllegalStateException(SCRIPT + " is missing from the jar");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(SCRIPT + " cannot be read from the jar", e);
        }
    }
}
