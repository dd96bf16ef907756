package dev.rollcall.bench.peer;

import java.util.List;

import dev.rollcall.bench.workload.Column;

/** The tables of {@link SqliteImport} and its statements. */
final class SqliteSql {
    static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS contact (
              id INTEGER PRIMARY KEY,
              email TEXT NOT NULL UNIQUE,
              phone TEXT UNIQUE,
              first_name TEXT, last_name TEXT, company TEXT, job_title TEXT, city TEXT, country TEXT,
              birth_date TEXT, language TEXT, note TEXT,
              created_at TEXT NOT NULL, updated_at TEXT NOT NULL)
            """,
            "CREATE TABLE IF NOT EXISTS contact_list (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
            """
            CREATE TABLE IF NOT EXISTS list_member (
              contact_id INTEGER NOT NULL, list_id INTEGER NOT NULL, since TEXT NOT NULL,
              PRIMARY KEY (contact_id, list_id)) WITHOUT ROWID
            """,
            """
            CREATE TABLE IF NOT EXISTS contact_tag (
              contact_id INTEGER NOT NULL, tag TEXT NOT NULL,
              PRIMARY KEY (contact_id, tag)) WITHOUT ROWID
            """,
            "INSERT INTO contact_list (id, name) VALUES (1, 'Newsletter') ON CONFLICT DO NOTHING");

    /** Has the cells of {@link PeerTables#STORED} as parameters. */
    static final String MERGE_CONTACT = """
            INSERT INTO contact (%s, created_at, updated_at) VALUES (%s, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)
            ON CONFLICT (email) DO UPDATE SET %s, updated_at = excluded.updated_at
            """.formatted(
                    PeerTables.stored(Column::header),
                    PeerTables.stored(column -> "?"),
                    PeerTables.merged(column -> "%1$s = COALESCE(excluded.%1$s, %1$s)".formatted(column.header())));

    /** Has the address as its parameter. */
    static final String MERGE_MEMBER = """
            INSERT INTO list_member (contact_id, list_id, since)
              SELECT id, 1, CURRENT_TIMESTAMP FROM contact WHERE email = ?
            ON CONFLICT DO NOTHING
            """;

    /** Has the tag and the address as parameters. */
    static final String MERGE_TAG = """
            INSERT INTO contact_tag (contact_id, tag) SELECT id, ? FROM contact WHERE email = ?
            ON CONFLICT DO NOTHING
            """;

    private SqliteSql() {}
}
