package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ImportPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Marketing preferences are fields like any other (checklist F-20). */
class PreferencesTest extends Examples {
    private static final String OFFERS = "Preference:Marketing>Offers";
    private static final String KEY = "preference:marketing>offers";

    @Test
    void f20AnImportCreatesPreferencesAsYesOrNo() {
        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).unknownColumns(UnknownColumns.CREATE_FIELD),
                List.of("Email", OFFERS, "Plan"),
                List.of("a@example.com", "True", "gold"),
                List.of("b@example.com", "often", ""));

        assertThat(engine.fields().find(OFFERS)).contains(new FieldDefinition(OFFERS, FieldType.BOOLEAN));
        assertThat(engine.fields().find("plan")).contains(new FieldDefinition("Plan", FieldType.TEXT));
        assertThat(contact("a@example.com").fields()).containsEntry(KEY, new FieldValue.BooleanValue(true));
        assertThat(faults(1)).containsExactly(FaultCode.INVALID_BOOLEAN);
        assertThat(contact("b@example.com").fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OVERWRITE, yes, false, true",
        "OVERWRITE, '', false,",
        "OVERWRITE_IF_NOT_EMPTY, yes, false, true",
        "OVERWRITE_IF_NOT_EMPTY, '', false, false",
        "OVERWRITE_IF_EMPTY, yes, false, false",
        "OVERWRITE_IF_EMPTY, yes, , true",
        "OVERWRITE_IF_EMPTY, '', false, false"
    })
    void f20MergeOptionsGovernPreferences(MergeOption option, String cell, Boolean before, Boolean after) {
        engine.fields().create(OFFERS, FieldType.BOOLEAN);
        stored(contact -> {
            contact.email(email("a@example.com"), state(Status.ACTIVE));
            return before == null ? contact : contact.field(KEY, new FieldValue.BooleanValue(before));
        });

        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).mergeOption(option),
                List.of("Email", OFFERS.toUpperCase(java.util.Locale.ROOT)),
                List.of("a@example.com", cell));

        FieldValue expected = after == null ? null : new FieldValue.BooleanValue(after);
        assertThat(contact("a@example.com").fields().get(KEY)).isEqualTo(expected);
    }

    @Test
    void f7DotdigitalsFieldsHaveNamesOf20PlainCharactersAndTextsOf255() {
        List<String> row = List.of("a@example.com", "x");

        assertThatThrownBy(() -> run(
                        ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).unknownColumns(UnknownColumns.CREATE_FIELD),
                        List.of("Email", "Shoe size"),
                        row))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("'Shoe size', which does not match");
        assertThat(engine.fields().find("Shoe size")).isEmpty();
        assertThat(isThere("a@example.com")).isFalse();

        run(
                ImportOptions.builder(ImportPreset.DOTDIGITAL_V2).unknownColumns(UnknownColumns.CREATE_FIELD),
                List.of("Email", "SHOE_SIZE"),
                List.of("a@example.com", "x".repeat(255)),
                List.of("b@example.com", "x".repeat(256)));
        assertThat(outcomes()).containsExactly(Outcome.INSERTED, Outcome.INSERTED);
        assertThat(contact("a@example.com").fields()).hasSize(1);
        assertThat(faults(1)).containsExactly(FaultCode.TEXT_TOO_LONG);
        assertThat(contact("b@example.com").fields()).isEmpty();
    }
}
