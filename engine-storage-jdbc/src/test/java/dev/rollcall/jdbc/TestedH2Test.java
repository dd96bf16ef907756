package dev.rollcall.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

import dev.rollcall.jdbc.internal.h2.H2Version;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The tests run on the version of H2 and in the locale that the build sets: a run on another jar would prove nothing.
 */
class TestedH2Test {
    @Test
    void h2HasTheVersionThatTheBuildSets() throws SQLException {
        String expected = System.getProperty("rollcall.h2");
        assumeTrue(expected != null, "the build says which version is meant");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith(expected + " ");
        }
        assertThat(H2Version.onTheClasspath())
                .isEqualTo(H2Version.parse(expected).orElseThrow());
    }

    @Test
    void theLocaleIsTheOneThatTheBuildSets() {
        String actual = Locale.getDefault().toLanguageTag();

        assertThat(actual).isEqualTo(System.getProperty("rollcall.locale", actual));
    }
}
