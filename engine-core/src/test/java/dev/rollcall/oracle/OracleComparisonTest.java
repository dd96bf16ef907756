package dev.rollcall.oracle;

import dev.rollcall.memory.InMemoryContactStore;

/** The laws on the in-memory store. */
class OracleComparisonTest extends ImportLaws {
    @Override
    protected TestStores stores() {
        return InMemoryContactStore::new;
    }
}
