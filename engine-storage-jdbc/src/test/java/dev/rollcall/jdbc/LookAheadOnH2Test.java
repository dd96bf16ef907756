package dev.rollcall.jdbc;

import dev.rollcall.examples.LookAheadContract;
import dev.rollcall.store.ContactStore;

class LookAheadOnH2Test extends LookAheadContract {
    @Override
    protected ContactStore open() {
        return LeakCheckedDatabase.store(MemoryDatabase.create());
    }
}
