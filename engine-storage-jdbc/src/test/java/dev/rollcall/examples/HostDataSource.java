package dev.rollcall.examples;

import java.sql.Connection;
import java.sql.ResultSet;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.source.csv.CsvSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An import into an H2 database that the host has opened. */
final class HostDataSource {
    public static void main(String[] args) throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1", "sa", "");
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.over(pool))) {
            engine.run(CsvSource.ofText("email\nann@example.org\nben@example.org\n"));
        }
        try (Connection connection = pool.getConnection();
                ResultSet count = connection.createStatement().executeQuery("SELECT COUNT(*) FROM contact")) {
            count.next();
            System.out.println(count.getInt(1) + " contacts in the host's database");
        }
    }

    // prints: 2 contacts in the host's database
}
