package dev.rollcall.jdbc;

import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.kit.ContactStoreContract;
import dev.rollcall.store.ContactStore;

/** The contract, on a database in memory. */
class H2MemoryStoreTest extends ContactStoreContract {
    @Override
    protected ContactStore open() {
        return LeakCheckedDatabase.store(MemoryDatabase.create());
    }
}
