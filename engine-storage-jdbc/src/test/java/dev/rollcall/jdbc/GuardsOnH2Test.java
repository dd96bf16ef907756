package dev.rollcall.jdbc;

import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.spec.GuardContract;
import dev.rollcall.store.ContactStore;

class GuardsOnH2Test extends GuardContract {
    @Override
    protected ContactStore open() {
        return LeakCheckedDatabase.store(MemoryDatabase.create());
    }
}
