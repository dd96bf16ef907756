package dev.rollcall.jdbc;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportException;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.rows.QueryRows;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rows of a query of the host's: run once and kept, or run again for each pass. */
class QueryRowsTest {
    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @BeforeEach
    void createCustomers() throws SQLException {
        execute("CREATE TABLE customer (id INT PRIMARY KEY, email VARCHAR, points DECIMAL(10, 2), since DATE,"
                + " note CLOB, tags VARCHAR ARRAY)");
        execute("INSERT INTO customer SELECT X, 'p' || X || '@example.com', X + 0.5, DATE '2024-02-29', 'note',"
                + " ARRAY['a', 'b'] FROM SYSTEM_RANGE(1, 5000)");
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<Cell>> rows(RowSource source) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (RowCursor cursor = source.open()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    @Test
    void theLabelsAreTheColumnsAndValuesHaveTheirTypes() throws IOException {
        QueryRows query = QueryRows.of(
                pool,
                "SELECT email AS \"E-mail\", points, since, note, tags, NULL AS none FROM customer WHERE id = ?",
                7);

        try (RowCursor cursor = query.open()) {
            assertThat(cursor.header()).containsExactly("E-mail", "POINTS", "SINCE", "NOTE", "TAGS", "NONE");
            assertThat(cursor.next().cells())
                    .containsExactly(
                            Cell.ofText("p7@example.com"),
                            new Cell.Given(new FieldValue.NumberValue(new BigDecimal("7.5"))),
                            new Cell.Given(new FieldValue.Day(LocalDate.of(2024, 2, 29))),
                            Cell.ofText("note"),
                            Cell.ofText("[\"a\",\"b\"]"),
                            Cell.BLANK);
            assertThat(cursor.next()).isNull();
        }
        query.release();
    }

    @Test
    void aQueryIsRunOnceAndGivesItsConnectionBackAtItsLastRow() throws Exception {
        QueryRows query = QueryRows.of(pool, "SELECT id, email FROM customer ORDER BY id");
        List<List<Cell>> first = rows(query);
        execute("DELETE FROM customer");

        assertThat(first).hasSize(5_000);
        assertThat(pool.getActiveConnections()).isZero();
        assertThat(rows(query)).isEqualTo(first);
        query.release();
        assertThatThrownBy(query::open).isInstanceOf(SourceException.class);
    }

    @Test
    void anImportOfAQueryLeavesNoConnectionOpen() {
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(QueryRows.of(pool, "SELECT email FROM customer"));
            ImportReport again = engine.run(
                    QueryRows.of(pool, "SELECT email FROM customer ORDER BY id").runAgain());

            assertThat(report.inserted()).isEqualTo(5_000);
            assertThat(again.unchanged()).isEqualTo(5_000);
            assertThatThrownBy(() -> engine.run(QueryRows.of(pool, "SELECT id AS other FROM customer")))
                    .isInstanceOf(ImportException.class);
            assertThat(pool.getActiveConnections()).isZero();
            assertThat(engine.contacts().find(Identifier.email("p5000@example.com")))
                    .isPresent();
        }
    }

    @Test
    void aQueryThatFailsHalfWayEndsTheImportAsFailedAndShowsNoValues() {
        QueryRows query = QueryRows.of(
                pool, "SELECT email, CASE WHEN id < 4000 THEN 1 ELSE CAST(email AS INT) END AS city FROM customer");
        try (ImportEngine engine = ImportEngine.inMemory()) {
            assertThatThrownBy(() -> engine.run(query))
                    .isInstanceOf(ImportException.class)
                    .hasMessageNotContaining("@example.com");

            assertThat(engine.imports().history(1).get(0).status()).isEqualTo(ImportStatus.FAILED);
            assertThat(pool.getActiveConnections()).isZero();
        }
    }

    @Test
    void otherRowsTheSecondTimeAreNoticed() {
        QueryRows query = QueryRows.of(pool, "SELECT email || RAND() AS email FROM customer")
                .runAgain();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            assertThatThrownBy(() -> engine.run(query))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("other rows than when it was surveyed");
        }
    }
}
