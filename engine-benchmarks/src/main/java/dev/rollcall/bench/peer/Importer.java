package dev.rollcall.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.rollcall.bench.workload.Contents;

/** A way to get contacts into a database. */
public interface Importer {
    /**
     * Opens the database, imports and closes it.
     *
     * @return how many rows ended how, as far as the importer can tell; the names are those of {@link Expectation}
     */
    Map<String, Long> run(Task task) throws IOException;

    /** Counts what is in the database, by other means than the import used. */
    Contents contents(Path database) throws IOException;
}
