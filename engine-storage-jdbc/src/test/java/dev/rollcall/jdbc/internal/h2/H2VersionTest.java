package dev.rollcall.jdbc.internal.h2;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class H2VersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.4.200, false",
        "2.1.214, false",
        "2.2.224, true",
        "2.3.232 (2024-08-11), true",
        "2.4.240 (2025-09-22), true",
        "2.5.252, false",
        "2.20.1, false",
        "3.2.1, false"
    })
    void onlyTestedVersionsAreSupported(String version, boolean supported) {
        assertThat(H2Version.parse(version).orElseThrow().isSupported()).isEqualTo(supported);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "two", "2.x", "99999999999.1"})
    void aTextThatIsNoVersionIsNotParsed(String text) {
        assertThat(H2Version.parse(text)).isEmpty();
    }

    @Test
    void theVersionOnTheClasspathIsSupported() {
        assertThat(H2Version.onTheClasspath().isSupported()).isTrue();
    }
}
