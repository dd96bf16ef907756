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
 * The tests run on the H2, and in the language, that the build means: an execution on another jar would prove nothing.
 */
class TestedH2Test {
    @Test
    void itIsTheVersionThatTheBuildMeans() throws SQLException {
        String meant = System.getProperty("rollcall.h2");
        assumeTrue(meant != null, "the build says which version is meant");
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith(meant + " ");
        }
        assertThat(H2Version.onTheClasspath()).isEqualTo(H2Version.parse(meant).orElseThrow());
    }

    @Test
    void itIsTheLanguageThatTheBuildMeans() {
        String any = Locale.getDefault().toLanguageTag();

        assertThat(any).isEqualTo(System.getProperty("rollcall.locale", any));
    }
}
