package dev.rollcall.bench.trial;

import java.util.Locale;

/** Who can do an import. */
enum Contender {
    /** The engine, with its default options. */
    ROLLCALL,
    /** The engine with a contact limit that nothing can keep: all is applied, and rolled back at the end. */
    ROLLCALL_REJECTED,
    /** What a good engineer writes by hand with Jdbi. */
    JDBI_MERGE,
    /** No import at all: the contacts are inserted as they are made. What the database itself needs. */
    PLAIN_H2;

    Importer importer() {
        return switch (this) {
            case ROLLCALL -> new RollcallImport(RollcallImport.OPTIONS);
            case ROLLCALL_REJECTED ->
                new RollcallImport(RollcallImport.OPTIONS.toBuilder()
                        .guards(rules -> rules.withMaxContacts(0L))
                        .build());
            case JDBI_MERGE -> new JdbiMerge();
            case PLAIN_H2 -> new PlainInserts();
        };
    }

    /** For people. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
