package dev.rollcall.jdbc.internal.column;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.rollcall.model.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldsJsonTest {
    private static SortedMap<String, FieldValue> field(String key, FieldValue value) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        fields.put(key, value);
        return fields;
    }

    private static FieldValue number(String text) {
        return new FieldValue.NumberValue(new BigDecimal(text));
    }

    @Test
    void keysAreSortedAndEachValueShowsItsType() {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("vip", new FieldValue.BooleanValue(true));
        fields.put("seen", new FieldValue.Moment(Instant.parse("2026-03-04T05:06:07.089012Z")));
        fields.put("points", number("12.50"));
        fields.put("name", new FieldValue.Text("Ann"));
        fields.put("born", new FieldValue.Day(LocalDate.parse("1999-12-31")));

        String text = FieldsJson.write(fields);

        assertThat(text)
                .isEqualTo("{\"born\":{\"date\":\"1999-12-31\"},\"name\":\"Ann\",\"points\":12.5,"
                        + "\"seen\":{\"instant\":\"2026-03-04T05:06:07.089012Z\"},\"vip\":true}");
        assertThat(FieldsJson.read(text)).isEqualTo(fields);
    }

    @Test
    void noFieldsAreAnEmptyObject() {
        assertThat(FieldsJson.write(new TreeMap<>())).isEqualTo("{}");
        assertThat(FieldsJson.read("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it's \"quoted\" with a \\",
                "two\r\nlines\t\u0000\u0001",
                "Ünï 漢字 \uD83D\uDC69\u200D\uD83D\uDCBB",
                "half \uD83D a character",
                "true",
                "12",
                "2026-03-04",
                "null"
            })
    void aTextIsReadBackUnchanged(String text) {
        SortedMap<String, FieldValue> fields = field("key " + text, new FieldValue.Text(text));

        assertThat(FieldsJson.read(FieldsJson.write(fields))).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.000, 0",
        "12.50, 12.5",
        "1e3, 1000",
        "1e-20, 0.00000000000000000001",
        "-123456789012345678901234567890.5, -123456789012345678901234567890.5",
        "1E+2000, 1E+2000",
        "1E-2147483647, 1E-2147483647"
    })
    void aNumberIsAPlainDecimalUnlessThatWouldBeTooLong(String input, String written) {
        SortedMap<String, FieldValue> fields = field("n", number(input));

        String text = FieldsJson.write(fields);

        assertThat(text).isEqualTo("{\"n\":" + written + "}");
        assertThat(FieldsJson.read(text)).isEqualTo(fields);
    }

    @Test
    void aNumberOfTenThousandDigitsIsKept() {
        SortedMap<String, FieldValue> fields = field("n", number("7".repeat(10_000)));

        assertThat(FieldsJson.read(FieldsJson.write(fields))).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "0001-01-01", "+999999999-12-31"})
    void aDayOfAnyYearIsKept(String day) {
        SortedMap<String, FieldValue> fields = field("d", new FieldValue.Day(LocalDate.parse(day)));

        assertThat(FieldsJson.read(FieldsJson.write(fields))).isEqualTo(fields);
    }
}
