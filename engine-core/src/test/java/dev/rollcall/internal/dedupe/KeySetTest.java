package dev.rollcall.internal.dedupe;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeySetTest {
    private static final byte[] SEED = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static long fingerprint(Identifier key) {
        Fingerprinter fingerprinter = new Fingerprinter(SEED);
        fingerprinter.take(key);
        return fingerprinter.high();
    }

    @Test
    void aSetContainsWhatWasAddedAndNothingElse() {
        KeySet keys = new KeySet(new Fingerprinter(SEED));
        assertThat(keys.isEmpty()).isTrue();
        assertThat(keys.contains(Identifier.externalId("k0"))).isFalse();
        for (int i = 0; i < 1_000; i++) {
            keys.add(fingerprint(Identifier.externalId("k" + i % 500)));
        }
        assertThat(keys.size()).isEqualTo(500);
        assertThat(keys.isEmpty()).isFalse();
        for (int i = 0; i < 1_000; i++) {
            assertThat(keys.contains(Identifier.externalId("k" + i))).isEqualTo(i < 500);
            assertThat(keys.contains(Identifier.email("k" + i + "@example.org")))
                    .isFalse();
        }
    }

    @Test
    void aTableKeepsTheFirstValueOfEachNumberAlsoOfThoseThatStandBesideEachOther() {
        Random random = new Random(1);
        Map<Long, Long> expected = new HashMap<>();
        LongTable table = new LongTable();
        for (long i = 0; i < 20_000; i++) {
            // few of the lower bits, by which slots go
            long number = random.nextBoolean() ? random.nextLong() : (long) random.nextInt(1_000) << 32 | 0xffffffffL;
            Long first = expected.putIfAbsent(number, i);
            assertThat(table.putIfAbsent(number, i)).isEqualTo(first == null ? i : first);
        }
        assertThat(table.putIfAbsent(0, -1)).isEqualTo(-1);
        assertThat(table.contains(0)).isTrue();
        assertThat(expected.keySet()).allMatch(table::contains);
        assertThat(table.size()).isEqualTo(expected.size() + 1);
        assertThat(table.contains(12_345)).isFalse();
    }
}
