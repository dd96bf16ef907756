package dev.rollcall.runner;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {
    @Test
    void countsHaveSeparatorsAndNounsInThePlural() {
        assertThat(Figures.count(1234567)).isEqualTo("1,234,567");
        assertThat(Figures.count(1, "fault")).isEqualTo("1 fault");
        assertThat(Figures.count(0, "fault")).isEqualTo("0 faults");
    }

    @Test
    void timesHaveTheirTwoLargestUnits() {
        assertThat(Figures.time(Duration.ofMillis(449))).isEqualTo("0.4 s");
        assertThat(Figures.time(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Figures.time(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
        assertThat(Figures.time(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }
}
