package dev.rollcall.examples;

import dev.rollcall.store.ContactStore;
import dev.rollcall.store.InMemoryContactStore;

class AtomicImportInMemoryTest extends AtomicImportContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }
}
