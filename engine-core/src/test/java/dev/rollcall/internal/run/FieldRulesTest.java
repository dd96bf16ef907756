package dev.rollcall.internal.run;

import java.util.List;

import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FieldRulesTest {
    private static final List<FieldDefinition> FIELDS =
            List.of(new FieldDefinition("Seen", FieldType.DATE), new FieldDefinition("Points", FieldType.NUMBER));

    private static ImportOptions rules(String... fieldsAndRules) {
        ImportOptions.Builder options = ImportOptions.builder();
        for (int i = 0; i < fieldsAndRules.length; i += 2) {
            options.fieldRule(fieldsAndRules[i], FieldRule.parse(fieldsAndRules[i + 1]));
        }
        return options.build();
    }

    @ParameterizedTest
    @CsvSource({
        "Shoe,      keep,           there is no field",
        "Points,    newest:Shoe,    is no DATE field",
        "Seen,      newest:Points,  is no DATE field",
        "Seen,      newest:seen,    cannot have a rule of its own"
    })
    void anInapplicableRuleIsRefused(String field, String rule, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldRules.requireFields(rules(field, rule), FIELDS))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"erase", "keep", "overwrite", "newest:birth_date"})
    void aTimestampFieldOfARuleCannotHaveARuleOfItsOwn(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldRules.requireFields(rules("Points", "newest:SEEN", "seen", rule), FIELDS))
                .withMessageContaining("cannot have a rule of its own");
    }

    @ParameterizedTest
    @CsvSource({"points, newest:Seen", "city, keep", "birth_date, erase", "Points, newest:birth_date"})
    void profileFieldsAndDefinedFieldsCanHaveRules(String field, String rule) {
        assertThatCode(() -> FieldRules.requireFields(rules(field, rule), FIELDS))
                .doesNotThrowAnyException();
    }
}
