package dev.rollcall.internal.order;

import java.util.stream.IntStream;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierFilterTest {
    private static final Seed SEED = Seed.ofHex("30313233343536373839616263646566");

    private static Identifier identifier(int number) {
        IdentifierKind kind = number % 2 == 0 ? IdentifierKind.EMAIL : IdentifierKind.EXTERNAL_ID;
        return Identifier.ofKey(kind, "k" + number);
    }

    private static IdentifierFilter filter(int identifiers, long bytes) {
        IdentifierFilter filter = new IdentifierFilter(SEED, bytes);
        for (int i = 0; i < identifiers; i++) {
            filter.add(identifier(i));
        }
        return filter;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2_000, 20_000, 64_001})
    void everyAddedIdentifierMayBeContained(long bytes) {
        IdentifierFilter filter = filter(10_000, bytes);
        assertThat(IntStream.range(0, 10_000).mapToObj(IdentifierFilterTest::identifier))
                .allMatch(filter::mayContain);
    }

    @Test
    void withSixteenBitsEachFalsePositivesAreRare() {
        IdentifierFilter filter = filter(50_000, 100_000);
        assertThat(IntStream.range(50_000, 150_000)
                        .mapToObj(IdentifierFilterTest::identifier)
                        .filter(filter::mayContain)
                        .count())
                .isLessThan(500);
    }

    @Test
    void aKindThatWasNeverAddedIsAbsentHoweverFullTheFilterIs() {
        IdentifierFilter full = filter(100_000, 1_000);
        assertThat(full.mayContain(identifier(200_000))).isTrue();
        assertThat(full.mayContain(Identifier.ofKey(IdentifierKind.PHONE, "+4930123456")))
                .isFalse();
        assertThat(full.mayContain(Identifier.id(7))).isFalse();
    }

    @Test
    void aFilterWithoutIdentifiersContainsNone() {
        assertThat(filter(0, 1_000).mayContain(identifier(1))).isFalse();
    }
}
