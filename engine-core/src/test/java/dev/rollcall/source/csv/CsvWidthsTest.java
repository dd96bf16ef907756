package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.List;

import dev.rollcall.source.RowSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Ruling R-34 about rows with too few or too many cells. */
class CsvWidthsTest {
    private static final String FULL = "1,2,3\n";

    @Test
    void r34AShortRowInAFileOfFewRowsIsAWarning() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n" + FULL.repeat(18) + "1,2\n");

        assertThat(read.codes()).containsExactly("20: short_row");
        assertThat(CsvReading.texts(read.rows().get(18))).containsExactly("1", "2", "");
    }

    @Test
    void r34AShortRowAmongManyFullOnesIsDamaged() throws IOException {
        assertThat(CsvReading.settled("a,b,c\n" + FULL.repeat(10) + "1,2\n" + FULL.repeat(9))
                        .codes())
                .containsExactly("12: missing_cells");
        assertThat(CsvReading.settled("a,b,c\n" + FULL.repeat(19) + "1,2").codes())
                .containsExactly("21: missing_cells");
    }

    @Test
    void r34AShortRowWhereMoreThanOneInTwentyIsShortIsAWarning() throws IOException {
        assertThat(CsvReading.settled("a,b,c\n" + FULL.repeat(30) + "1,2\n" + FULL + "1,2\n")
                        .codes())
                .containsExactly("32: short_row", "34: short_row");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 16})
    void r34EightShortNeighboursOfOneWidthAreAWarning(int run) throws IOException {
        CsvReading read =
                CsvReading.settled("a,b,c\n" + FULL.repeat(500) + "1,2\n".repeat(run) + FULL.repeat(20) + "1\n");

        assertThat(read.codes())
                .hasSize(run + 1)
                .startsWith("502: short_row")
                .contains((501 + run) + ": short_row")
                .endsWith((522 + run) + ": missing_cells");
    }

    @Test
    void r34SevenShortNeighboursOfOneWidthAreDamaged() throws IOException {
        String seven = "1,2\n".repeat(7);
        assertThat(CsvReading.settled("a,b,c\n" + FULL.repeat(500) + seven + FULL + "1\n" + seven)
                        .codes())
                .hasSize(15)
                .allMatch(code -> code.endsWith("missing_cells"));
    }

    @Test
    void r34BlankRowsDoNotEndARun() throws IOException {
        assertThat(CsvReading.settled("a,b,c\n" + FULL.repeat(500) + "1,2\n\n,,\n".repeat(8) + FULL)
                        .codes())
                .hasSize(8)
                .allMatch(code -> code.endsWith("short_row"));
    }

    @Test
    void r34ARowWiderThanTheHeaderIsDamagedEvenByABlank() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n" + FULL.repeat(30) + "1,2,3,\n1,2,3,4\n");

        assertThat(read.codes()).containsExactly("32: surplus_cells", "33: too_many_cells");
    }

    @Test
    void r34ASurplusBlankColumnOfNearlyAllRowsIsAPropertyOfTheFile() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n" + "1,2,3,\n".repeat(39) + "1,2, ,,\n");

        assertThat(read.codes()).containsExactly("41: surplus_cells");
        assertThat(read.notes()).containsExactly("surplus_columns 39× [2, 3, 4]");
        assertThat(read.header()).containsExactly("a", "b", "c");
    }

    @Test
    void r34ARowWithoutTheSurplusColumnOfItsFileLacksACell() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n" + "1,2,3,\n".repeat(39) + "12,3,\n");

        assertThat(read.codes()).containsExactly("41: missing_cells");
        assertThat(CsvReading.settled("a,b,c,\n" + "1,2,3,\n".repeat(39) + "12,3,\n")
                        .codes())
                .containsExactly("41: missing_cells");
        assertThat(CsvReading.settled("a,b,c\n" + "1,2,3,\n".repeat(390) + FULL.repeat(8))
                        .codes())
                .isEmpty();
    }

    @Test
    void r34InAFileOfFewRowsARowWithoutTheSurplusColumnIsAWarning() throws IOException {
        assertThat(CsvReading.settled("a,b,c,\n1,2,3,\n12,3,\n1,2,3,\n").codes())
                .containsExactly("3: short_row");
        assertThat(CsvReading.settled("a,b,c,\n1,2,3,\n1,2,3\n").codes())
                .as("no more than half")
                .isEmpty();
        assertThat(CsvReading.settled("a,b,c,\n" + "1,2,3,\n".repeat(10) + "1,2,3\n".repeat(8))
                        .codes())
                .as("eight neighbours")
                .isEmpty();
        assertThat(CsvReading.settled("a,b,c\n1,2,3\n12,3,\n1,2,3\n").codes())
                .as("no surplus column")
                .isEmpty();
    }

    @Test
    void r34InAFileOfFewRowsASurplusColumnIsAcceptedOnlyIfItIsSet() throws IOException {
        CsvSource source = CsvSource.ofText("a,b,c\n" + "1,2,3,\n".repeat(19) + "1,2,3,,\n");

        assertThat(CsvReading.settled(source.surplusColumns(1)).codes()).containsExactly("21: surplus_cells");
        assertThat(CsvReading.settled(source.surplusColumns(2)).codes()).isEmpty();
        assertThat(CsvReading.settled(CsvSource.ofText("a,b\n1,2,\n")).codes()).containsExactly("2: surplus_cells");
        assertThatIllegalArgumentException().isThrownBy(() -> source.surplusColumns(-1));
    }

    @Test
    void r34TrailingColumnsWithoutANameAreIgnored() throws IOException {
        CsvReading read = CsvReading.settled("a,b,,\n1,2,,\n1,2\n1,2,\n1\n1,2,,,\n");

        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.texts().get(0)).containsExactly("1", "2");
        assertThat(read.codes()).containsExactly("5: short_row", "6: surplus_cells");
        assertThat(read.notes()).containsExactly("surplus_columns 2× [2, 4]");
    }

    @Test
    void r34ATextInAnUnnamedColumnIsAFaultUnlessTheColumnIsInUse() throws IOException {
        assertThat(CsvReading.settled("a,b,\n1,2,\n1,2,3\n1,2,\n").codes()).containsExactly("3: too_many_cells");

        CsvReading inUse = CsvReading.settled("a,b,\n1,2,x\n1,2,\n1,2,y\n1,2\n");
        assertThat(inUse.header()).containsExactly("a", "b", "");
        assertThat(inUse.texts().get(0)).containsExactly("1", "2", "x");
        assertThat(inUse.codes()).containsExactly("5: short_row");
    }

    @Test
    void r34ASecondPassFindsWhatTheFirstOneFound() throws IOException {
        for (String text : List.of(
                "a,b,c\n" + FULL.repeat(30) + "1\n",
                "a,b,c,,\n" + "1,2,3,,\n".repeat(30) + "1\n1,2,3\n",
                "a,b,c\n" + "1,2,3,,\n".repeat(40) + "1\n1,2,3\n",
                "a,b,\n1,2,x\n1,2,x\n1\n")) {
            RowSource found = CsvReading.of(CsvSource.ofText(text)).instead();
            assertThat(found).as(text).isNotNull();
            assertThat(CsvReading.of(found).instead()).as(text).isNull();
            assertThat(CsvReading.of(found)).as(text).isEqualTo(CsvReading.of(found));
        }
    }
}
