package dev.rollcall.kit;

import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.rollcall.model.Identifier;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore.Mode;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Long runs of random transactions, committed or rolled back, compared with a naive model after each step. */
abstract class RandomWritesContract extends OpenStore {
    private static final int TRANSACTIONS = 150;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260304, 42})
    void theStoreHoldsWhatTheModelHolds(long seed) {
        Random random = new Random(seed);
        RandomChanges changes = new RandomChanges(random, List.of(newList("News"), newList("Offers")));
        StoreModel model = new StoreModel();
        for (int i = 0; i < TRANSACTIONS; i++) {
            model = afterOneTransaction(model, changes, random);
            assertThat(everyone()).isEqualTo(model.contacts());
            assertThat(suppressed()).containsExactlyInAnyOrderElementsOf(model.suppressions());
        }
    }

    private StoreModel afterOneTransaction(StoreModel before, RandomChanges changes, Random random) {
        StoreModel model = before.copy();
        List<Suppression> stored = store.suppressions(SuppressionFilter.all(), 0, 1_000);
        boolean kept = random.nextInt(3) > 0;
        try (StoreTransaction transaction = store.begin(random.nextBoolean() ? Mode.CHUNK : Mode.ATOMIC)) {
            for (int writes = random.nextInt(3); writes >= 0; writes--) {
                Changes next = changes.next(model, stored, transaction.newContactIds(1 + random.nextInt(3)));
                transaction.write(next);
                model.apply(next);
                stored = List.of();
                assertFinds(transaction, model, changes.identifiers());
            }
            if (kept) {
                transaction.commit();
            }
        }
        return kept ? model : before;
    }

    private static void assertFinds(StoreTransaction transaction, StoreModel model, Set<Identifier> keys) {
        Matches matches = transaction.find(IdentifierBatch.of(keys));

        assertThat(matches.contacts()).containsExactlyInAnyOrderElementsOf(model.owners(keys));
        assertThat(withoutIds(matches.suppressions())).containsExactlyInAnyOrderElementsOf(model.against(keys));
    }
}
