package dev.rollcall.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import dev.rollcall.bench.workload.ContactCsv;
import dev.rollcall.bench.workload.ContactFile;
import org.jspecify.annotations.Nullable;

/** The folder of a run's contact files and databases. A folder that was not named is deleted after the run. */
public final class WorkFolder implements AutoCloseable {
    private final Path folder;
    private final @Nullable TemporaryFolder temporary;

    private WorkFolder(Path folder, @Nullable TemporaryFolder temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    public static WorkFolder of(Optional<Path> named) throws IOException {
        if (named.isPresent()) {
            return new WorkFolder(Files.createDirectories(possible(named.get())), null);
        }
        TemporaryFolder temporary = TemporaryFolder.create();
        return new WorkFolder(temporary.path(), temporary);
    }

    private static Path possible(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new UsageException(there + " is no folder");
        }
        return folder;
    }

    /** The file, written if it is not there. */
    public Path csv(ContactFile file) throws IOException {
        Path csv = folder.resolve("contacts-%d-%d-%d-%d-%s.csv"
                .formatted(
                        file.rows(),
                        file.seed(),
                        file.firstPerson(),
                        file.edition(),
                        file.kind().name().toLowerCase(Locale.ROOT)));
        new ContactCsv(file).ensure(csv);
        return csv;
    }

    /** Returns the name of a database that does not exist; an older one of that name is removed. */
    public Path newDatabase(String name) throws IOException {
        Path database = database(name);
        new DatabaseFiles(database).delete();
        return database;
    }

    /** A new folder, whose name begins with {@code name}. */
    public TemporaryFolder newFolder(String name) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(folder, name + "-"));
    }

    public Path database(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            temporary.close();
        }
    }
}
