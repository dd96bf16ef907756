package dev.rollcall.bench.together;

import dev.rollcall.ImportEngine;
import dev.rollcall.store.ContactStore;

/**
 * A store with an engine on it.
 *
 * @param afterwards what is left to close when the store is
 */
record OpenStore(ContactStore store, ImportEngine engine, Runnable afterwards) {
    OpenStore(ContactStore store, Runnable afterwards) {
        this(store, ImportEngine.on(store), afterwards);
    }

    void close() {
        engine.close();
        afterwards.run();
    }
}
