package dev.rollcall.internal.spill;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryBudgetTest {
    private static final long MIB = 1L << 20;

    @Test
    void searchesThatRunAtOnceShareTheBudget() {
        MemoryBudget budget = new MemoryBudget(64 * MIB);
        List<MemoryBudget.Share> shares = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            shares.add(budget.take());
        }

        assertThat(shares.get(0).bytes()).isEqualTo(32 * MIB);
        assertThat(shares).allMatch(share -> share.bytes() >= MIB / 4);
        assertThat(shares.stream().mapToLong(MemoryBudget.Share::bytes).sum()).isLessThan(70 * MIB);
    }

    @Test
    void aReleasedShareCanBeUsedAgain() {
        MemoryBudget budget = new MemoryBudget(64 * MIB);
        for (int i = 0; i < 100; i++) {
            MemoryBudget.Share share = budget.take();
            assertThat(share.bytes()).isEqualTo(32 * MIB);
            share.close();
            share.close();
        }
    }
}
