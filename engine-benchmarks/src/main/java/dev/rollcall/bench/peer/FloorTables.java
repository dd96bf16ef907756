package dev.rollcall.bench.peer;

import java.util.List;

/** The tables of {@link Floor}: those of the engine's own store that contacts go to, with primary keys only. */
final class FloorTables {
    static final List<String> CREATE = List.of("""
            CREATE TABLE contact (
              id BIGINT PRIMARY KEY, version BIGINT NOT NULL,
              email VARCHAR(254), email_key VARCHAR(254), phone VARCHAR(16), external_id VARCHAR(255),
              status TINYINT NOT NULL, email_status TINYINT, email_availability TINYINT,
              phone_status TINYINT, phone_availability TINYINT,
              fields VARCHAR(1000000) NOT NULL,
              created_at BIGINT NOT NULL, created_by VARCHAR(1000) NOT NULL,
              updated_at BIGINT NOT NULL, updated_by VARCHAR(1000) NOT NULL)
            """, """
            CREATE TABLE membership (
              contact_id BIGINT NOT NULL, list_id BIGINT NOT NULL, channel TINYINT NOT NULL,
              status TINYINT NOT NULL, since BIGINT NOT NULL, import_id UUID,
              PRIMARY KEY (contact_id, list_id, channel))
            """, """
            CREATE TABLE contact_tag (
              contact_id BIGINT NOT NULL, tag_key VARCHAR(1000) NOT NULL, tag VARCHAR(255) NOT NULL,
              PRIMARY KEY (contact_id, tag_key))
            """);

    /** The indexes, which are created at the end: building one at once is cheaper than growing it with every row. */
    static final List<String> INDEX = List.of(
            "CREATE UNIQUE INDEX contact_email ON contact (email_key)",
            "CREATE UNIQUE INDEX contact_phone ON contact (phone)");

    private static final String MADE_BY = "00000000-0000-0000-0000-000000000001";
    private static final String MADE_AT = "1767225600000000";

    /** Has the parameters id, address twice, phone and fields. */
    static final String INSERT_CONTACT =
            "INSERT INTO contact VALUES (?, 1, ?, ?, ?, NULL, 1, 2, 1, 2, 1, ?, %1$s, '%2$s', %1$s, '%2$s')"
                    .formatted(MADE_AT, MADE_BY);

    /** Has the contact's id as its parameter. */
    static final String INSERT_MEMBER =
            "INSERT INTO membership VALUES (?, 1, 1, 2, %s, UUID '%s')".formatted(MADE_AT, MADE_BY);

    /** Has the contact's id and the tag twice as parameters. */
    static final String INSERT_TAG = "INSERT INTO contact_tag VALUES (?, ?, ?)";

    static final String EVERYTHING = """
            SELECT email_key, phone, fields,
              (SELECT COUNT(*) FROM membership m WHERE m.contact_id = c.id) AS lists,
              (SELECT LISTAGG(t.tag, ',') FROM contact_tag t WHERE t.contact_id = c.id) AS tags
            FROM contact c
            """;

    private FloorTables() {}
}
