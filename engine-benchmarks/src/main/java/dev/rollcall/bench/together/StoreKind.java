package dev.rollcall.bench.together;

import java.nio.file.Path;
import java.util.UUID;

import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.memory.InMemoryContactStore;
import org.h2.jdbcx.JdbcConnectionPool;

/** The kind of store of a run. */
enum StoreKind {
    MEMORY("in memory"),
    H2_HEAP("H2 on the heap"),
    H2_FILE("H2 in a file"),
    H2_OF_THE_HOST("H2 of the host's");

    /** The most imports that run at once. */
    static final int MOST_IMPORTS = 8;

    /** The most threads of the host at once. */
    static final int MOST_HOSTS = 4;

    /** Two for each import, and some for the host. */
    private static final int CONNECTIONS = 2 * MOST_IMPORTS + 2 * MOST_HOSTS;

    private final String label;

    StoreKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** An empty store. */
    OpenStore open(Path folder) {
        return switch (this) {
            case MEMORY -> new OpenStore(new InMemoryContactStore(), () -> {});
            case H2_HEAP -> new OpenStore(JdbcContactStore.h2Memory(), () -> {});
            case H2_FILE -> new OpenStore(JdbcContactStore.h2File(folder.resolve("together")), () -> {});
            case H2_OF_THE_HOST -> {
                // as an application opens it by default; it is dropped with its last connection
                JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
                pool.setMaxConnections(CONNECTIONS);
                yield new OpenStore(JdbcContactStore.over(pool), pool::dispose);
            }
        };
    }
}
