package dev.rollcall.spec;

import dev.rollcall.store.ContactStore;
import dev.rollcall.store.OptimisticStore;

class LookAheadInMemoryTest extends LookAheadContract {
    @Override
    protected ContactStore open() {
        return new OptimisticStore();
    }
}
