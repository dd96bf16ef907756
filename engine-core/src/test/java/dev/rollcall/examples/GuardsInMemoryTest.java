package dev.rollcall.examples;

import dev.rollcall.store.ContactStore;
import dev.rollcall.store.InMemoryContactStore;

class GuardsInMemoryTest extends GuardContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }
}
