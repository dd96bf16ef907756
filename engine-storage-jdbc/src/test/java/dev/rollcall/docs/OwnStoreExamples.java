package dev.rollcall.docs;

import dev.rollcall.kit.ContactStoreContract;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.oracle.ImportLaws;
import dev.rollcall.oracle.TestStores;
import dev.rollcall.store.ContactStore;

/**
 * The Java of the page on stores. It is compiled; the contract and the laws run on the stores of the project in tests
 * of their own.
 */
final class OwnStoreExamples {
    private OwnStoreExamples() {}

    private static final class MyStore {
        static ContactStore empty() {
            return new InMemoryContactStore();
        }
    }

    // snippet: own-store
    static class MyStoreTest extends ContactStoreContract {
        @Override
        protected ContactStore open() {
            return MyStore.empty();
        }
    }

    static class LawsOnMyStoreTest extends ImportLaws {
        @Override
        protected TestStores stores() {
            return MyStore::empty;
        }
    }
    // end: own-store
}
