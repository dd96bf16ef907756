package dev.rollcall.store;

import dev.rollcall.kit.ContactStoreContract;

/** The optimistic store, which other tests rely on, fulfils the contract of stores. */
class OptimisticStoreTest extends ContactStoreContract {
    @Override
    protected ContactStore open() {
        return new OptimisticStore();
    }
}
