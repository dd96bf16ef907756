package dev.rollcall.spec;

import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.store.ContactStore;

class GuardsInMemoryTest extends GuardContract {
    @Override
    protected ContactStore open() {
        return new InMemoryContactStore();
    }
}
