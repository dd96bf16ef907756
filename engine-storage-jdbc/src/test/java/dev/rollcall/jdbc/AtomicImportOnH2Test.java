package dev.rollcall.jdbc;

import dev.rollcall.examples.AtomicImportContract;
import dev.rollcall.store.ContactStore;

class AtomicImportOnH2Test extends AtomicImportContract {
    @Override
    protected ContactStore open() {
        return LeakCheckedDatabase.store(MemoryDatabase.create());
    }

    @Override
    protected boolean letsOthersWrite() {
        return true;
    }
}
