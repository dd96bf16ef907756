package dev.rollcall.bench.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.workload.Workload;
import dev.rollcall.options.GuardRules;

/** An importer that takes part in a comparison. */
public enum Contender {
    /** The engine, with its default options. */
    ROLLCALL(Contender.H2),
    /** The engine with a contact limit that no import can meet: all rows are applied, and rolled back at the end. */
    ROLLCALL_REJECTED(Contender.H2),
    /** An importer that a good engineer writes by hand with Jdbi. */
    JDBI_MERGE(Contender.H2),
    /** The same as a step of Spring Batch. */
    SPRING_BATCH(Contender.H2),
    /** The same by hand on SQLite. */
    SQLITE(".sqlite"),
    /** The same as a few statements of DuckDB. */
    DUCKDB(".duckdb"),
    /**
     * No import at all: the contacts are inserted as they are made, and indexed at the end. The least that H2 itself
     * needs.
     */
    FLOOR(Contender.H2);

    private static final String H2 = ".mv.db";

    private final String suffix;

    Contender(String suffix) {
        this.suffix = suffix;
    }

    /** Returns all importers that can be compared. */
    public static List<Contender> all() {
        return Stream.of(values()).filter(one -> one != ROLLCALL_REJECTED).toList();
    }

    /** Returns the importer of that {@link #label()}. */
    public static Contender named(String label) {
        return all().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no contender " + label + ", but "
                        + String.join(", ", all().stream().map(Contender::label).toList())));
    }

    public Importer importer() {
        return switch (this) {
            case ROLLCALL -> new RollcallImport(RollcallImport.OPTIONS);
            case ROLLCALL_REJECTED ->
                new RollcallImport(RollcallImport.OPTIONS.toBuilder()
                        .set(GuardRules.MAX_CONTACTS, 0L)
                        .build());
            case JDBI_MERGE -> new JdbiMerge();
            case SPRING_BATCH -> new SpringBatchImport();
            case SQLITE -> new SqliteImport();
            case DUCKDB -> new DuckdbImport();
            case FLOOR -> new Floor();
        };
    }

    /** Returns whether it is another way than the engine's own to do the engine's work. */
    public boolean isPeer() {
        return this != ROLLCALL && this != ROLLCALL_REJECTED && this != FLOOR;
    }

    /** Returns whether it supports {@code workload}: a merge has no floor. */
    public boolean does(Workload workload) {
        return this != FLOOR || workload == Workload.A;
    }

    /** Returns the single file of {@code database} after it is closed. */
    public Path file(Path database) {
        return database.resolveSibling(database.getFileName() + suffix);
    }

    /** Returns its name in tables and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
