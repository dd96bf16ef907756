package dev.rollcall.source.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Outcome;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.bytes.ByteOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rows of JSON documents in each of their layouts, and what becomes of damage. */
class JsonSourceTest {
    /** A document as it was read in the end: cells as text, faults as code and place. */
    private record Table(List<String> header, List<List<String>> rows, List<String> faults) {}

    private static Table read(RowSource source) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (RowCursor cursor = source.open()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                assertThat(row.number()).isEqualTo(rows.size() + 1);
                rows.add(row.cells().stream().map(JsonSourceTest::text).toList());
                row.faults().forEach(fault -> faults.add(fault.code() + " " + fault.column() + " " + fault.detail()));
            }
            RowSource complete = cursor.findings().reading();
            return complete == null ? new Table(cursor.header(), rows, faults) : read(complete);
        }
    }

    private static Table read(String json) throws IOException {
        return read(JsonSource.ofText(json));
    }

    private static String text(Cell cell) {
        return switch (cell.kind()) {
            case ABSENT -> "absent";
            case BLANK -> "blank";
            case ERASE -> "erase";
            case GIVEN -> {
                FieldValue value = ((Cell.Given) cell).value();
                yield value instanceof FieldValue.Text text
                        ? text.text()
                        : value instanceof FieldValue.NumberValue number
                                ? "number " + number.number().toPlainString()
                                : "boolean " + ((FieldValue.BooleanValue) value).value();
            }
        };
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(SourceException.class).hasMessageContaining(reason);
    }

    @Test
    void theNamesOfObjectsAreTheColumns() throws IOException {
        Table table = read("""
                [{"email": "ann@example.com", "points": 1.50, "vip": true},
                 {"email": "ben@example.com", "city": "", "points": null},
                 {}]
                """);

        assertThat(table.header()).containsExactly("email", "points", "vip", "city");
        assertThat(table.rows())
                .containsExactly(
                        List.of("ann@example.com", "number 1.5", "boolean true", "absent"),
                        List.of("ben@example.com", "blank", "absent", "blank"),
                        List.of("absent", "absent", "absent", "absent"));
        assertThat(table.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2, \"b\": \"y\"}]",
                "{\"a\": 1, \"b\": \"x\"}\n{\"a\": 2, \"b\": \"y\"}\n",
                "{\"a\": 1, \"b\": \"x\"}\r\n\r\n{\"a\": 2, \"b\": \"y\"}",
                "[[\"a\", \"b\"], [1, \"x\"], [2, \"y\"]]",
                "{\"field_names\": [\"a\", \"b\"], \"data\": [[1, \"x\"], [2, \"y\"]]}",
                "{\"data\": [[1, \"x\"], [2, \"y\"]], \"total\": 2, \"columns\": [\"a\", \"b\"]}",
                "{\"data\": [[\"a\", \"b\"], [1, \"x\"], [2, \"y\"]]}",
                "{\"k1\": {\"a\": 1, \"b\": \"x\"}, \"k2\": {\"a\": 2, \"b\": \"y\"}}",
                "{\"page\": 1, \"contacts\": [{\"a\": 1, \"b\": \"x\"}, {\"a\": 2, \"b\": \"y\"}], \"meta\": {\"c\": [1]}}",
                "\uFEFF[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2, \"b\": \"y\"}]"
            })
    void eachLayoutHoldsTheSameRows(String json) throws IOException {
        Table table = read(json);

        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(List.of("number 1", "x"), List.of("number 2", "y"));
        assertThat(table.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "/contacts", "/result/all/0people~1old", "/result/by id"})
    void rowsAreFoundWhereTheCallerSays(String place) throws IOException {
        String rows = "[{\"a\": 1}]";
        String json =
                "{\"other\": [{\"z\": 9}], \"contacts\": " + rows + ", \"result\": {\"by id\": {\"k\": {\"a\": 1}},"
                        + " \"all\": {\"list\": [{\"z\": 9}], \"0people/old\": " + rows + "}, \"z\": 1}}";

        Table table = read(JsonSource.ofText(json).rowsAt(place));

        assertThat(table.header()).containsExactly("a");
        assertThat(table.rows()).containsExactly(List.of("number 1"));
    }

    @Test
    void aPlaceWithoutRowsIsRefused() {
        JsonSource source = JsonSource.ofText("{\"a\": {\"b\": 1}, \"c\": 2}");

        for (String place : List.of("x", "c", "/a/b", "/a/x", "/x/b", "/c/b")) {
            assertThatThrownBy(() -> source.rowsAt(place).open())
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("--rows-at");
        }
        assertThatThrownBy(() -> source.rowsAt(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalTablesAreRefusedUnlessOneIsNamed() throws IOException {
        String json = "{\"old\": [{\"a\": 1}], \"new\": [{\"a\": 2}]}";

        assertRefused(json, "several names");
        assertThat(read(JsonSource.ofText(json).rowsAt("new")).rows()).containsExactly(List.of("number 2"));
    }

    @Test
    void aSingleObjectIsOneRow() throws IOException {
        assertThat(read("{\"email\": \"a@b.org\", \"tags\": [\"x\", \"y\"], \"address\": {\"city\": \"Rome\"}}"))
                .isEqualTo(new Table(
                        List.of("email", "tags", "address.city"),
                        List.of(List.of("a@b.org", "[\"x\",\"y\"]", "Rome")),
                        List.of()));
    }

    @Test
    void objectsInARowHaveColumnsOfTheirOwnAndArraysAreSeveralTexts() throws IOException {
        Table table = read("""
                [{"name": {"first": "Ann", "more": {"last": "Lee"}},
                  "tags": ["a, b", 1.0, true, null, {"x": [1, "y\\"", {}]}, [2]],
                  "none": []}]
                """);

        assertThat(table.header()).containsExactly("name.first", "name.more.last", "tags", "none");
        assertThat(table.rows())
                .containsExactly(List.of(
                        "Ann",
                        "Lee",
                        "[\"a, b\",\"1.0\",\"true\",\"\",\"{\\\"x\\\":[1,\\\"y\\\\\\\"\\\",{}]}\",\"[2]\"]",
                        "blank"));
    }

    @Test
    void columnsThatOnlyLaterRowsHaveAreFound() throws IOException {
        StringBuilder json = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            json.append("{\"a\": ").append(i).append(i == 2_900 ? ", \"late\": \"x\"}\n" : "}\n");
        }

        Table table = read(json.toString());

        assertThat(table.header()).containsExactly("a", "late");
        assertThat(table.rows()).hasSize(3_000);
        assertThat(table.rows().get(2_899)).containsExactly("number 2900", "x");
        assertThat(table.rows().get(2_999)).containsExactly("number 3000", "absent");
    }

    @Test
    void numbersKeepTheirDigits() throws IOException {
        String digits = "12345678901234567890123456789.10";
        String endless = "9".repeat(10_000);

        assertThat(read("[{\"a\": " + digits + ", \"b\": 1e3, \"c\": " + endless + ", \"d\": NaN, \"e\": -0.0}]")
                        .rows())
                .containsExactly(List.of(
                        "number " + digits.substring(0, digits.length() - 1),
                        "number 1000",
                        endless,
                        "NaN",
                        "number 0"));
    }

    @Test
    void aRowOfAnotherKindIsAFaultWithItsPlace() throws IOException {
        Table table = read("[{\"a\": 1},\n  7, [1],\n null,\n{\"a\": 2}]");

        assertThat(table.rows())
                .containsExactly(
                        List.of("number 1"),
                        List.of("absent"),
                        List.of("absent"),
                        List.of("absent"),
                        List.of("number 2"));
        assertThat(table.faults())
                .containsExactly(
                        "wrong_shape null line 2, column 3",
                        "wrong_shape null line 2, column 6",
                        "wrong_shape null line 3, column 2");
    }

    @Test
    void aListIsCutToItsColumnsWithAFault() throws IOException {
        Table table = read("[[\"a\", \"b\"], [1], [1, 2, 3], [1, {\"x\": 1}]]");

        assertThat(table.rows())
                .containsExactly(
                        List.of("number 1", "absent"), List.of("number 1", "number 2"), List.of("number 1", "blank"));
        assertThat(table.faults())
                .containsExactly("too_many_cells null cells: 3, columns: 2", "wrong_shape b line 1, column 34");
    }

    @Test
    void aNameThatARowHasTwiceIsAFault() throws IOException {
        assertThat(read("[{\"a\": 1,\n \"a\": 2}, {\"b\": {\"c\": 1}, \"b.c\": 2}]")
                        .faults())
                .containsExactly("repeated_name a line 2, column 7", "repeated_name b.c line 2, column 34");
    }

    @Test
    void brokenJsonIsRefusedWithItsPlaceAndWithoutItsContent() throws IOException {
        String whole = "{\"contacts\": [{\"email\": \"ann@secret.org\"}, {\"email\": \"ben@secret.org\"}]}";

        for (int length = 1; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("line 1, column")
                    .hasMessageNotContaining("secret");
        }
        for (String broken : List.of(
                "[{\"a\": secret}]",
                "[{\"a\": 1}} ",
                "[{\"a\": 1}] secret",
                "[{\"a\": \"\\x\"}]",
                "[{a: 1}]",
                "[{\"a\":".repeat(100_000))) {
            assertThatThrownBy(() -> read(broken))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("line 1")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused("[{\"a\": " + "[".repeat(100_000), "limit of depth");
        assertRefused("{\"a\":".repeat(100_000), "limit of depth");
        assertRefused("[".repeat(100_000), "must name the columns");
    }

    @Test
    void bytesThatAreNoTextAreAFaultOfTheirRow() throws IOException {
        byte[] json = ("[" + "{\"a\": \"x\"},".repeat(10_000) + "{\"a\": \"naïve\"}, {\"a\": \"y\"}]")
                .getBytes(StandardCharsets.ISO_8859_1);

        Table table = read(JsonSource.of(ByteOrigin.ofBytes(json)));

        assertThat(table.rows().subList(9_999, 10_002))
                .containsExactly(List.of("x"), List.of("na\uFFFDve"), List.of("y"));
        assertThat(table.faults()).containsExactly("malformed_bytes null byte 110010 of the file");
    }

    @Test
    void theCharsetCanBeGiven() throws IOException {
        byte[] json = "[{\"a\": \"naïve\"}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(JsonSource.of(ByteOrigin.ofBytes(json)).charset(StandardCharsets.ISO_8859_1))
                        .rows())
                .containsExactly(List.of("naïve"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theCharsetIsDetected(String charset) throws IOException {
        byte[] json = "[{\"städte\": \"Łódź\"}]".getBytes(Charset.forName(charset));

        assertThat(read(JsonSource.of(ByteOrigin.ofBytes(json))))
                .isEqualTo(new Table(List.of("städte"), List.of(List.of("Łódź")), List.of()));
    }

    @Test
    void somethingAfterTheDocumentIsRefused() {
        assertRefused("[{\"a\": 1}]\n[{\"a\": 2}]", "follows the end of the JSON, on line 2");
    }

    @Test
    void aDocumentWithoutRowsIsRefused() {
        assertRefused("", "holds no rows");
        assertRefused("   ", "holds no rows");
        assertRefused("7", "holds no rows");
        assertRefused("[]", "no rows that name a column");
    }

    @Test
    void theFirstListMustNameTheColumns() {
        assertRefused("[[1, 2], [3, 4]]", "must name the columns");
        assertRefused("[[\"a\", \"a\"], [3, 4]]", "must name the columns");
    }

    @Test
    void aColumnThatIsNamedTwiceStaysTwoColumns() throws IOException {
        Table table = read("{\"columns\": [\"a\", \"b\", \"b\", \"c\"], \"data\": [[1, 2, 3]]}");

        assertThat(table.header()).containsExactly("a", "b", "b", "c");
        assertThat(table.rows()).containsExactly(List.of("number 1", "number 2", "number 3", "absent"));
    }

    @Test
    void twoArraysOfOneNameAreRefused() {
        assertRefused("{\"contacts\": [{\"a\": 1}], \"contacts\": [{\"a\": 2}]}", "same name twice");
        assertRefused("{\"contacts\": [], \"contacts\": [{\"a\": 2}]}", "same name twice");
        assertThatThrownBy(() -> JsonSource.ofText("{\"k\": {\"x\": {}}, \"k\": {\"y\": {}}}")
                        .rowsAt("k")
                        .open())
                .isInstanceOf(SourceException.class);
    }

    @Test
    void aNameThatIsAnAddressIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> read("[{\"people\": {\"anna@secret.org\": {\"x\": 1}}}]"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("line 1, column")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anIdentifierThatOnlyLaterRowsHaveIsFound() {
        String json = "{\"first_name\": \"Ann\"}\n".repeat(1_500) + "{\"email\": \"ben@example.com\"}";
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(JsonSource.ofText(json));

            assertThat(report.inserted()).isEqualTo(1);
            assertThat(report.count(Outcome.INVALID)).isEqualTo(1_500);
        }
    }

    @Test
    void onlyAFewLargeRowsAreReadAhead() throws IOException {
        AtomicLong read = new AtomicLong();
        String json = "[" + ("{\"a\": \"" + "x".repeat(100_000) + "\"},\n").repeat(200) + "{}]";
        InputStream counted = new FilterInputStream(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                read.addAndGet(Math.max(count, 0));
                return count;
            }
        };

        try (RowCursor cursor = JsonSource.of(ByteOrigin.ofStream(counted)).open()) {
            assertThat(cursor.header()).containsExactly("a");
            assertThat(cursor.isHeaderComplete()).isFalse();
            assertThat(read.get()).isLessThan(2_000_000);
        }
    }
}
