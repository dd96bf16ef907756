package dev.rollcall.oracle;

import dev.rollcall.store.OptimisticStore;

/** The laws on a store in which the next chunk is looked up while the current one is written. */
class LookAheadLawsTest extends ImportLaws {
    @Override
    protected TestStores stores() {
        return OptimisticStore::new;
    }

    @Override
    protected int files() {
        return 500;
    }
}
