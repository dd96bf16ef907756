package dev.rollcall.examples;

import dev.rollcall.store.ContactStore;
import dev.rollcall.store.InMemoryContactStore;

class BesideAtomicImportInMemoryTest extends BesideAtomicImportContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }
}
