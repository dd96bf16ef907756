package dev.rollcall.spec;

import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Nested;

/** The contracts of guards, limits and watchdogs on the store in memory. */
class GuardsInMemoryTest {
    @Nested
    class ContactLimits extends ContactLimitContract {
        @Override
        protected ContactStore open() {
            return new InMemoryContactStore();
        }
    }

    @Nested
    class GuardLimits extends GuardLimitsContract {
        @Override
        protected ContactStore open() {
            return new InMemoryContactStore();
        }
    }

    @Nested
    class RejectedImports extends RejectedImportContract {
        @Override
        protected ContactStore open() {
            return new InMemoryContactStore();
        }
    }

    @Nested
    class Watchdogs extends WatchdogContract {
        @Override
        protected ContactStore open() {
            return new InMemoryContactStore();
        }
    }
}
