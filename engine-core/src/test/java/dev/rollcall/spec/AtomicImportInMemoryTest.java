package dev.rollcall.spec;

import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.store.ContactStore;

class AtomicImportInMemoryTest extends AtomicImportContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }
}
