package dev.rollcall.spec;

import dev.rollcall.ImportEngine;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the host's changes are made. */
class HostEditTest {
    @Test
    void whatTheHostChangesIsLookedUpWhenNobodyElseCanChangeItAnyMore() {
        HookedStore hooked = new HookedStore(new InMemoryContactStore());
        hooked.before("find", 1, () -> assertThat(hooked.calls("excludeOthers")).isEqualTo(1));

        try (ImportEngine engine = ImportEngine.on(hooked.store())) {
            assertThat(engine.contacts().unsubscribe(Identifier.email("ann@example.org")))
                    .isTrue();
        }

        assertThat(hooked.calls("find")).isEqualTo(1);
    }
}
