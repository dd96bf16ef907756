package dev.rollcall.spec;

import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.store.ContactStore;

class BesideAtomicImportInMemoryTest extends BesideAtomicImportContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }
}
