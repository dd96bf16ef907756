package dev.rollcall.bench.workload;

import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShuffleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 1_000, 1_024, 1_025})
    void everyNumberHasExactlyOnePosition(long size) {
        Shuffle shuffle = new Shuffle(size, 5);
        assertThat(LongStream.range(0, size).map(shuffle::at).sorted())
                .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 10_000})
    void theOrderIsWellMixed(long size) {
        Shuffle shuffle = new Shuffle(size, 5);
        long rising = LongStream.range(1, size)
                .filter(position -> shuffle.at(position) > shuffle.at(position - 1))
                .count();
        assertThat(rising).isBetween(size * 35 / 100, size * 65 / 100);
    }
}
