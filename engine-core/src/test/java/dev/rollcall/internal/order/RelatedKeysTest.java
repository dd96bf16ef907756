package dev.rollcall.internal.order;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelatedKeysTest {
    private static final Seed SEED = Seed.ofHex("30313233343536373839616263646566");

    private static long fingerprint(Identifier key) {
        Fingerprinter fingerprinter = new Fingerprinter(SEED);
        fingerprinter.take(key);
        return fingerprinter.high();
    }

    @Test
    void everyAddedKeyIsFoundAndHardlyAnyOther() {
        RelatedKeys keys = new RelatedKeys(new Fingerprinter(SEED), 1 << 10);
        assertThat(keys.isEmpty()).isTrue();
        assertThat(keys.mayContain(Identifier.externalId("k0"))).isFalse();
        for (int i = 0; i < 500; i++) {
            keys.add(fingerprint(Identifier.externalId("k" + i)));
        }
        assertThat(keys.isEmpty()).isFalse();
        int falsePositives = 0;
        for (int i = 0; i < 10_000; i++) {
            boolean contained = keys.mayContain(Identifier.externalId("k" + i));
            assertThat(contained || i >= 500).isTrue();
            falsePositives += contained && i >= 500 ? 1 : 0;
        }
        assertThat(falsePositives).as("others, at sixteen bits a key").isLessThan(100);
    }

    @Test
    void aTableKeepsTheFirstValueOfEachNumberEvenIfSlotsCollide() {
        Random random = new Random(1);
        Map<Long, Long> expected = new HashMap<>();
        LongTable table = new LongTable();
        for (long i = 0; i < 20_000; i++) {
            // half of the numbers share their lower bits, which choose the slot
            long number = random.nextBoolean() ? random.nextLong() : (long) random.nextInt(1_000) << 32 | 0xffffffffL;
            Long first = expected.putIfAbsent(number, i);
            assertThat(table.putIfAbsent(number, i)).isEqualTo(first == null ? i : first);
        }
        assertThat(table.putIfAbsent(0, -1)).isEqualTo(-1);
    }
}
