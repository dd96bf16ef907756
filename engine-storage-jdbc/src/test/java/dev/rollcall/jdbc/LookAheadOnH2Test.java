package dev.rollcall.jdbc;

import java.nio.file.Path;
import java.util.UUID;

import dev.rollcall.jdbc.internal.h2.FileDatabase;
import dev.rollcall.spec.LookAheadContract;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on a database file. */
class LookAheadOnH2Test extends LookAheadContract {
    @TempDir
    static Path folder;

    @Override
    protected ContactStore open() {
        return LeakCheckedDatabase.store(
                FileDatabase.open(folder.resolve(UUID.randomUUID().toString())));
    }
}
