package dev.rollcall.internal.row;

import java.util.List;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderBinder;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ValueRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldReaderTest {
    private static final ValueRules RULES = ImportOptions.defaults().values();

    private static ValueParser.Result read(ValueRules rules, String field, FieldType type, FieldValue given) {
        return new FieldReader(rules, Map.of()).read(given, Name.key(field), type);
    }

    private static ValueParser.Result read(ValueRules rules, String field, FieldType type, String given) {
        return read(rules, field, type, new FieldValue.Text(given));
    }

    private static ValueParser.Result text(String text) {
        return new ValueParser.Result.Parsed(new FieldValue.Text(text));
    }

    private static ValueParser.Result bad(FaultCode code) {
        return new ValueParser.Result.Bad(code);
    }

    @ParameterizedTest
    @CsvSource({"male, male", "MALE, male", "' Élan ', élan", "E\u0301lan, élan"})
    void f11AChoiceIsStoredAsSpeltInTheOptions(String cell, String written) {
        ValueRules rules = ImportOptions.builder()
                .put(ValueRules.CHOICES, "Gender", List.of("male", "élan"))
                .build()
                .values();

        assertThat(read(rules, "gender", FieldType.TEXT, cell)).isEqualTo(text(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"robot", "mal", "male female"})
    void f11AnyOtherTextIsAFault(String cell) {
        ValueRules rules = ImportOptions.builder()
                .put(ValueRules.CHOICES, "gender", List.of("male", "female"))
                .build()
                .values();

        assertThat(read(rules, "GENDER", FieldType.TEXT, cell)).isEqualTo(bad(FaultCode.INVALID_CHOICE));
        assertThat(read(rules, "other", FieldType.TEXT, cell)).isEqualTo(text(cell));
    }

    @Test
    void f11ChoicesApplyToTextFieldsOnly() {
        ValueRules rules = ImportOptions.builder()
                .put(ValueRules.CHOICES, "vip", List.of("maybe"))
                .build()
                .values();

        assertThat(read(rules, "vip", FieldType.BOOLEAN, "yes"))
                .isEqualTo(new ValueParser.Result.Parsed(new FieldValue.BooleanValue(true)));
    }

    @Test
    void f11APatternIsMatchedAsAWholeBeforeTheFieldsOwnType() {
        ValueRules rules = ImportOptions.builder()
                .put(ValueRules.PATTERNS, "Zip", "[0-9]{5}")
                .put(ValueRules.PATTERNS, "points", "[0-9]+")
                .build()
                .values();

        assertThat(read(rules, "zip", FieldType.TEXT, " 12345 ")).isEqualTo(text("12345"));
        assertThat(read(rules, "zip", FieldType.TEXT, "123456")).isEqualTo(bad(FaultCode.INVALID_PATTERN));
        assertThat(read(rules, "points", FieldType.NUMBER, "x")).isEqualTo(bad(FaultCode.INVALID_PATTERN));
        assertThat(read(rules, "points", FieldType.NUMBER, new FieldValue.NumberValue(new java.math.BigDecimal("1.5"))))
                .isEqualTo(bad(FaultCode.INVALID_PATTERN));
        assertThat(read(rules, "other", FieldType.NUMBER, "x")).isEqualTo(bad(FaultCode.INVALID_NUMBER));
    }

    @Test
    void f43ALongerTextIsAFaultAndNeverCut() {
        ValueRules rules =
                ImportOptions.builder().set(ValueRules.MAX_TEXT, 255).build().values();

        assertThat(read(rules, "note", FieldType.TEXT, " " + "n".repeat(255))).isEqualTo(text("n".repeat(255)));
        assertThat(read(rules, "note", FieldType.TEXT, "n".repeat(256))).isEqualTo(bad(FaultCode.TEXT_TOO_LONG));
        assertThat(read(RULES, "note", FieldType.TEXT, "n".repeat(10_001))).isEqualTo(bad(FaultCode.TEXT_TOO_LONG));
    }

    private static HeaderMapping mapping(FieldType type) {
        return HeaderBinder.bind(
                List.of("email", "points"),
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.IGNORE)
                        .matchOrder(IdentifierKind.EMAIL)
                        .build(),
                List.of(new FieldDefinition("points", type), new FieldDefinition("unfed", FieldType.DATE)));
    }

    @Test
    void f8FreeTextRefusesColumnsThatFeedFieldsOfAnotherType() {
        assertThatThrownBy(() -> FieldReader.requireTexts(
                        mapping(FieldType.NUMBER),
                        ImportOptions.builder()
                                .set(ValueRules.FREE_TEXT, true)
                                .build()
                                .values()))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'points' is a NUMBER");
        assertThatCode(() -> FieldReader.requireTexts(
                        mapping(FieldType.TEXT),
                        ImportOptions.builder()
                                .set(ValueRules.FREE_TEXT, true)
                                .build()
                                .values()))
                .doesNotThrowAnyException();
        assertThatCode(() -> FieldReader.requireTexts(mapping(FieldType.NUMBER), RULES))
                .doesNotThrowAnyException();
    }
}
