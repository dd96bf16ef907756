package dev.rollcall.store;

import dev.rollcall.kit.ContactStoreContract;

/** The store that other tests look ahead in is one. */
class OptimisticStoreTest extends ContactStoreContract {
    @Override
    protected ContactStore open() {
        return new OptimisticStore();
    }
}
