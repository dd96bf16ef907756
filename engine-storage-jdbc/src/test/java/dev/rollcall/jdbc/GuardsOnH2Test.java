package dev.rollcall.jdbc;

import dev.rollcall.jdbc.internal.h2.MemoryDatabase;
import dev.rollcall.spec.ContactLimitContract;
import dev.rollcall.spec.GuardLimitsContract;
import dev.rollcall.spec.RejectedImportContract;
import dev.rollcall.spec.WatchdogContract;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Nested;

/** The contracts of guards, limits and watchdogs on H2. */
class GuardsOnH2Test {
    @Nested
    class ContactLimits extends ContactLimitContract {
        @Override
        protected ContactStore open() {
            return LeakCheckedDatabase.store(MemoryDatabase.create());
        }
    }

    @Nested
    class GuardLimits extends GuardLimitsContract {
        @Override
        protected ContactStore open() {
            return LeakCheckedDatabase.store(MemoryDatabase.create());
        }
    }

    @Nested
    class RejectedImports extends RejectedImportContract {
        @Override
        protected ContactStore open() {
            return LeakCheckedDatabase.store(MemoryDatabase.create());
        }
    }

    @Nested
    class Watchdogs extends WatchdogContract {
        @Override
        protected ContactStore open() {
            return LeakCheckedDatabase.store(MemoryDatabase.create());
        }
    }
}
