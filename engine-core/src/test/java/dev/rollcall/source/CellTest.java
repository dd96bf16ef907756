package dev.rollcall.source;

import java.math.BigDecimal;
import java.util.List;

import dev.rollcall.model.FieldValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellTest {
    @Test
    void aBlankTextIsNoValue() {
        assertThatThrownBy(() -> new Cell.Given(new FieldValue.Text(" \t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a blank text is no value; use Cell.BLANK");
    }

    @Test
    void aCellOfInvisibleCharactersIsBlank() {
        assertThat(Cell.ofText("\u00a0 \u200b\ufeff")).isEqualTo(Cell.BLANK);
        assertThatThrownBy(() -> new Cell.Given(new FieldValue.Text("\u00a0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberThatWouldFillTheMemoryWhenWrittenOutIsText() {
        for (String number : List.of("1E+999999999", "1E-999999999", "1E+1001", "1E-1001")) {
            assertThat(new Cell.Given(new FieldValue.NumberValue(new BigDecimal(number))))
                    .isEqualTo(Cell.ofText(number));
        }
        FieldValue written = new FieldValue.NumberValue(new BigDecimal("1E+1000"));
        assertThat(new Cell.Given(written).value()).isEqualTo(written);
    }

    @Test
    void aRowShowsItsNumberAndLineAndNothingPersonal() {
        assertThat(new Row(3, 5, List.of(Cell.ofText("ann@example.org")), List.of()))
                .hasToString("Row[number=3, line=5]");
    }
}
