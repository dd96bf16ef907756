package dev.rollcall.bench;

import java.nio.file.Path;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.store.ContactStore;

/** The location of a store's contacts. */
public enum StoreLocation {
    /** The reference store: what a find or a write costs without a database. */
    MEMORY {
        @Override
        ContactStore open(Path folder) {
            return new InMemoryContactStore();
        }
    },
    /** H2 without a file: what SQL and indexes cost. */
    H2_MEMORY {
        @Override
        ContactStore open(Path folder) {
            return JdbcContactStore.h2Memory();
        }
    },
    /** H2 as it is used. */
    H2_FILE {
        @Override
        ContactStore open(Path folder) {
            return JdbcContactStore.h2File(folder.resolve("store"));
        }
    };

    /** An empty store. */
    abstract ContactStore open(Path folder);
}
