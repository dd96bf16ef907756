package dev.rollcall.bench.peer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.bench.workload.Column;

/** The tables of {@link DuckdbImport} and its statements. */
final class DuckdbSql {
    static final List<String> TABLES = List.of(
            "CREATE SEQUENCE IF NOT EXISTS contact_id",
            """
            CREATE TABLE IF NOT EXISTS contact (
              id BIGINT PRIMARY KEY DEFAULT nextval('contact_id'),
              email VARCHAR NOT NULL UNIQUE,
              phone VARCHAR UNIQUE,
              first_name VARCHAR, last_name VARCHAR, company VARCHAR, job_title VARCHAR, city VARCHAR, country VARCHAR,
              birth_date DATE, language VARCHAR, note VARCHAR,
              created_at TIMESTAMPTZ NOT NULL, updated_at TIMESTAMPTZ NOT NULL)
            """,
            "CREATE TABLE IF NOT EXISTS contact_list (id BIGINT PRIMARY KEY, name VARCHAR NOT NULL UNIQUE)",
            """
            CREATE TABLE IF NOT EXISTS list_member (
              contact_id BIGINT NOT NULL, list_id BIGINT NOT NULL, since TIMESTAMPTZ NOT NULL,
              PRIMARY KEY (contact_id, list_id))
            """,
            """
            CREATE TABLE IF NOT EXISTS contact_tag (
              contact_id BIGINT NOT NULL, tag VARCHAR NOT NULL,
              PRIMARY KEY (contact_id, tag))
            """,
            "INSERT INTO contact_list VALUES (1, 'Newsletter') ON CONFLICT DO NOTHING");

    /**
     * Has the path of the file as its parameter. The rows are read in the order of the file, so they can be numbered as
     * they are read.
     */
    static final String READ = """
            CREATE TEMP TABLE incoming AS
            SELECT *, row_number() OVER (PARTITION BY key ORDER BY line) AS turn
            FROM (
              SELECT *, row_number() OVER () AS line, lower(email) AS key,
                coalesce(regexp_full_match(
                  email, '[a-zA-Z0-9.]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]+'), false) AS valid
              FROM read_csv(
                ?, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {%s}))
            """.formatted(Stream.of(Column.values())
            .map(column -> "'%s': 'VARCHAR'".formatted(column.header()))
            .collect(Collectors.joining(", ")));

    private static final String ADMITTED = "valid AND turn = 1";

    static final String COUNT = """
            SELECT count(*), count(*) FILTER (WHERE valid AND turn > 1), count(*) FILTER (WHERE NOT valid) FROM incoming
            """;

    static final String MERGE_CONTACTS = """
            INSERT INTO contact (%s, created_at, updated_at)
            SELECT %s, now(), now() FROM incoming WHERE %s ORDER BY line
            ON CONFLICT (email) DO UPDATE SET %s, updated_at = excluded.updated_at
            """.formatted(
                    PeerTables.stored(Column::header),
                    PeerTables.stored(DuckdbSql::incoming),
                    ADMITTED,
                    PeerTables.merged(column -> "%1$s = COALESCE(excluded.%1$s, %1$s)".formatted(column.header())));

    static final String MERGE_MEMBERS = """
            INSERT INTO list_member
            SELECT c.id, 1, now() FROM incoming i JOIN contact c ON c.email = i.key WHERE %s
            ON CONFLICT DO NOTHING
            """.formatted(ADMITTED);

    static final String MERGE_TAGS = """
            INSERT INTO contact_tag
            SELECT c.id, trim(t.tag)
            FROM (SELECT key, unnest(string_split(tags, ',')) AS tag FROM incoming WHERE %s) t
              JOIN contact c ON c.email = t.key
            ON CONFLICT DO NOTHING
            """.formatted(ADMITTED);

    private DuckdbSql() {}

    private static String incoming(Column column) {
        return switch (column) {
            case EMAIL -> "key";
            case BIRTH_DATE -> "CAST(birth_date AS DATE)";
            default -> column.header();
        };
    }
}
