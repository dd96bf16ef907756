package dev.rollcall.spec;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.fault.OptionHint;
import dev.rollcall.options.ImportOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The option that the report names if most of a column fails alike. */
class UsualFaultsTest extends Examples {
    private static final List<String> HEADER = List.of("email", "phone");

    @Test
    void phonesWithoutACountryAreNotedWithTheRegionOption() {
        assertThat(run(
                                ImportOptions.builder(),
                                HEADER,
                                List.of("a@example.com", "020 7946 0001"),
                                List.of("b@example.com", "020 7946 0002"),
                                List.of("c@example.com", "+44 20 7946 0003"))
                        .notes())
                .containsExactly(new Note(
                        FaultCode.INVALID_PHONE, "phone", 2, List.of(1L, 2L), OptionHint.of(FaultCode.INVALID_PHONE)));
        assertThat(OptionHint.of(FaultCode.INVALID_PHONE))
                .contains("--phone-region")
                .contains("set(ValueRules.PHONE_REGION");
    }

    @Test
    void aSingleFaultAmongGoodCellsHasNoNote() {
        assertThat(run(
                                ImportOptions.builder(),
                                HEADER,
                                List.of("a@example.com", "020 7946 0001"),
                                List.of("b@example.com", "+44 20 7946 0002"))
                        .notes())
                .isEmpty();
    }
}
