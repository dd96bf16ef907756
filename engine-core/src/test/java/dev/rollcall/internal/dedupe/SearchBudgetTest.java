package dev.rollcall.internal.dedupe;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchBudgetTest {
    private static final long MIB = 1L << 20;

    @Test
    void searchesThatRunAtOnceShareTheBudget() {
        SearchBudget budget = new SearchBudget(64 * MIB);
        List<SearchBudget.Share> shares = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            shares.add(budget.take());
        }

        assertThat(shares.get(0).bytes()).isEqualTo(32 * MIB);
        assertThat(shares).allMatch(share -> share.bytes() >= MIB / 4);
        assertThat(shares.stream().mapToLong(SearchBudget.Share::bytes).sum()).isLessThan(70 * MIB);
    }

    @Test
    void aShareThatIsGivenBackCanBeTakenAgain() {
        SearchBudget budget = new SearchBudget(64 * MIB);
        for (int i = 0; i < 100; i++) {
            SearchBudget.Share share = budget.take();
            assertThat(share.bytes()).isEqualTo(32 * MIB);
            share.close();
            share.close();
        }
    }
}
