package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import dev.rollcall.bench.measure.WorkFolder;
import dev.rollcall.bench.peer.Contender;

/** Databases that are filled once, and copied for every import that begins with a full one. */
record FilledStores(WorkFolder folder, String name) {
    boolean has(Contender contender, long rows) {
        return Files.exists(file(contender, rows));
    }

    /**
     * Moves a complete database, so that one that exists can be used when a session that was cut short is continued.
     */
    void keep(Contender contender, long rows, Path database) throws IOException {
        Files.move(contender.file(database), file(contender, rows), StandardCopyOption.REPLACE_EXISTING);
    }

    void copyTo(Contender contender, long rows, Path database) throws IOException {
        Files.copy(file(contender, rows), contender.file(database));
    }

    void forget(Contender contender, long rows) throws IOException {
        Files.deleteIfExists(file(contender, rows));
    }

    /** The file of the database, once it is filled. */
    Path file(Contender contender, long rows) {
        return contender.file(folder.database(name + "-" + contender.label() + "-" + rows));
    }
}
