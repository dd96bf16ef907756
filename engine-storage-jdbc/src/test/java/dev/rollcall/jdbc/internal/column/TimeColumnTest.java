package dev.rollcall.jdbc.internal.column;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimeColumnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2026-03-04T05:06:07.089012Z",
                "0001-01-01T00:00:00.000001Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void aTimeIsReadBackToTheMicrosecond(String time) {
        Instant instant = Instant.parse(time);

        assertThat(TimeColumn.instant(TimeColumn.of(instant))).isEqualTo(instant);
    }
}
