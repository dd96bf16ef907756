package dev.rollcall.spec;

import dev.rollcall.ImportEngine;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Edits by the host. */
class HostEditTest {
    @Test
    void anEditLooksUpContactsAfterItExcludesOtherWriters() {
        HookedStore hooked = new HookedStore(new InMemoryContactStore());
        hooked.before("find", 1, () -> assertThat(hooked.calls("excludeOthers")).isEqualTo(1));

        try (ImportEngine engine = ImportEngine.on(hooked.store())) {
            assertThat(engine.contacts().unsubscribe(Identifier.email("ann@example.org")))
                    .isTrue();
        }

        assertThat(hooked.calls("find")).isEqualTo(1);
    }

    @Test
    void anOptOutThatABusyStoreDeferredIsAppliedAtTheEndOfAnEdit() {
        InMemoryContactStore store = new InMemoryContactStore();
        Identifier ben = Identifier.email("ben@example.org");
        store.journal()
                .defer(new OptOutRecord(
                        0, ben, null, Status.UNSUBSCRIBED, store.journal().now(), null));

        ImportEngine.on(store).contacts().unsubscribe(Identifier.email("ann@example.org"));

        assertThat(store.journal().deferred(0, 10)).isEmpty();
        assertThat(store.suppressions(SuppressionFilter.all(), 0, 10))
                .extracting(Suppression::key)
                .contains(ben.key());
    }
}
