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
     * @return the number of rows of each outcome that the importer knows; the names are those of {@link Expectation}
     */
    Map<String, Long> run(Task task) throws IOException;

    /** Counts what is in the database, by other means than the import used. */
    Contents contents(Path database) throws IOException;
}
