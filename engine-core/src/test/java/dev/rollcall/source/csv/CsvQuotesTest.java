package dev.rollcall.source.csv;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ruling R-34 about quotes: damaged ones, and ones that are a property of the file. */
class CsvQuotesTest {
    private static final String OTHERS = "\nx,\"y, z\"\nx,\"y\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "\"\"",
                "\"\"\"\"",
                "\"\"\"x\"\"\"",
                "x\"\"",
                "Ann \"Annie\" Ames",
                " \"Annie\" Ames",
                "\"x\" ",
                "\"x\"\t",
                "\"x\n\"",
                "\"x\n\" ",
                "\"x \\\"",
                "\"\"\"x\"\"\ny\""
            })
    void r34QuotesInAllowedPositionsAreNoFault(String cell) throws IOException {
        assertThat(CsvReading.settled("a,b\n1," + cell + OTHERS).codes())
                .as("last cell")
                .isEmpty();
        assertThat(CsvReading.settled("a,b\n" + cell + ",1" + OTHERS).codes())
                .as("first cell")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\" disk",
                "5\"",
                "x\"\"\"",
                "\"x\"y",
                "\"x\" y",
                "\"x\"y\"",
                "\"x\" \"y\"",
                "\"x\"\"\" y\"z",
                "\"\"x\"",
                " \"x\"",
                " \"say \"\"hi\"\"\" ",
                "\"say \\\"hi\\\"\"x"
            })
    void r34DamagedQuotesWithTheRightNumberOfCellsAreAWarning(String cell) throws IOException {
        assertThat(CsvReading.settled("a,b\n1," + cell + OTHERS).codes())
                .as("last cell")
                .containsExactly("2: damaged_quotes");
        assertThat(CsvReading.settled("a,b\n" + cell + ",1" + OTHERS + "\n\"v\" , \"w\"x")
                        .codes())
                .as("first cell")
                .contains("2: damaged_quotes");
    }

    @Test
    void r34DamagedQuotesThatChangeTheNumberOfCellsDamageTheRow() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n1,\"x, \"y, z\",2\n1,\"x,\"y\n\"1\"x,2\n1,x, \"y, z\"\n1,\"x\",2");

        assertThat(read.codes())
                .containsExactly(
                        "2: too_many_cells",
                        "2: damaged_quotes",
                        "3: missing_cells",
                        "3: damaged_quotes",
                        "4: missing_cells",
                        "4: damaged_quotes",
                        "5: too_many_cells",
                        "5: damaged_quotes");
    }

    @Test
    void r34TextAfterAClosingQuoteStaysWithItsCellAndMergesNothing() throws IOException {
        CsvReading read = CsvReading.settled("a,b\n\"x\"y,1\n\"x\" y \"z\",2\n\"x\"  ,3\n");

        assertThat(read.texts())
                .containsExactly(List.of("\"x\"y", "1"), List.of("\"x\" y \"z\"", "2"), List.of("x", "3"));
    }

    @Test
    void r34ARowInSingleQuotesIsAWarning() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n'1','2',''\n'1',2,3\n'1','2, x','3'\n','x,y\n");

        assertThat(read.codes()).containsExactly("2: damaged_quotes", "4: too_many_cells");
    }

    @Test
    void r34BlanksRoundQuotesAreDroppedIfTheWholeFileHasThem() throws IOException {
        CsvReading read = CsvReading.settled("""
                "email", "first name", "city"
                "a@x.org", "Ann", "Leeds"
                b@x.org, "Ben", York
                c@x.org, "Cara" , "Rome, ""Italy""
                or so"
                """);

        assertThat(read.header()).containsExactly("email", "first name", "city");
        assertThat(read.texts())
                .containsExactly(
                        List.of("a@x.org", "Ann", "Leeds"),
                        List.of("b@x.org", "Ben", "York"),
                        List.of("c@x.org", "Cara", "Rome, \"Italy\"\nor so"));
        assertThat(read.codes()).isEmpty();
        assertThat(read.notes()).containsExactly("blanks_round_quotes 3× [2, 3, 4]");
    }

    @Test
    void r34BlanksRoundQuotesInSomeRowsOnlyAreAFaultOfThoseRows() throws IOException {
        CsvReading read = CsvReading.settled("a,b,c\n1,\"x\",2\n1, \"y\",2\n1, \"y, z\",2\n1,\"x, y\",2\n");

        assertThat(read.codes()).containsExactly("3: damaged_quotes", "4: too_many_cells", "4: damaged_quotes");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void r34BackslashesBeforeQuotesAreDroppedIfTheWholeFileHasThem() throws IOException {
        CsvReading read = CsvReading.settled(
                "email,name,city\na@x.org,\"Ann \\\"Annie\\\" Ames\",Leeds\nb@x.org,\"\\\"BB\\\", Bower\",C:\\york\n"
                        + "c@x.org,\"C:\\\\Cole\\\\\",\"\"\nd@x.org,\"line\n\\\"two\\\"\",Oslo\n");

        assertThat(read.texts())
                .containsExactly(
                        List.of("a@x.org", "Ann \"Annie\" Ames", "Leeds"),
                        List.of("b@x.org", "\"BB\", Bower", "C:\\york"),
                        List.of("c@x.org", "C:\\Cole\\", ""),
                        List.of("d@x.org", "line\n\"two\"", "Oslo"));
        assertThat(read.codes()).isEmpty();
        assertThat(read.notes()).containsExactly("backslash_quotes 3× [2, 3, 5]");
    }

    @Test
    void r34BackslashesBeforeQuotesAreFaultsIfTheFileDoublesQuotesToo() throws IOException {
        CsvReading read = CsvReading.settled(
                "email,name,city\na@x.org,\"Ann \\\"Annie\\\" Ames\",Leeds\nb@x.org,\"Ben \\\"BB\\\", Bower\",York\n"
                        + "c@x.org,\"Cara \"\"CC\"\" Cole\",Rome\n");

        assertThat(read.codes()).containsExactly("2: damaged_quotes", "3: too_many_cells", "3: damaged_quotes");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void r34ABackslashAtTheEndOfACellShowsThatBackslashesDoNotEscape() throws IOException {
        CsvReading read = CsvReading.settled(
                "email,name,city,notes\na@x.org,\"Ann \\\"Annie\\\" Ames\",Leeds,a\nb@x.org,\"Ben \\\"BB\\\", Bower\",York,\n"
                        + "c@x.org,\"Cara Cole\\\",Rome,c\nd@x.org,\"Dan Dale\",Oslo,d\n");

        assertThat(read.codes()).containsExactly("2: damaged_quotes", "3: surplus_cells", "3: damaged_quotes");
        assertThat(read.rows()).hasSize(4);
    }

    @Test
    void r34APropertyShownAtTheEndOfALongFileAppliesToAllOfIt() throws IOException {
        String plain = "a@x.org,Ann,\"Rome, Italy\"\n".repeat(10_000);

        CsvReading backslash = CsvReading.settled("email,name,city\n" + plain + "b@x.org,\"\\\"B\\\", Ben\",York\n");
        assertThat(backslash.codes()).isEmpty();
        assertThat(backslash.rows()).hasSize(10_001);
        assertThat(CsvReading.texts(backslash.rows().get(10_000))).containsExactly("b@x.org", "\"B\", Ben", "York");

        CsvReading blanks = CsvReading.settled("email,name,city\n" + plain + "b@x.org, \"Ben, B\",York\n");
        assertThat(blanks.codes()).containsExactly("10002: too_many_cells", "10002: damaged_quotes");
    }

    @Test
    void r34ACellThatSeemsToHoldRowsIsAWarning() throws IOException {
        CsvReading read =
                CsvReading.settled("email,name,city\na@x.org,\"Ann,Leeds\nb@x.org,Ben\",York\nc@x.org,C,Rome\n");

        assertThat(read.codes()).containsExactly("2: rows_in_cell");
        assertThat(CsvReading.settled("email,name,city\n\"a@x.org,A,B\nb@x.org,B,C\nc@x.org\",C,\nd@x.org,D,E\n")
                        .codes())
                .containsExactly("2: rows_in_cell");
    }

    @Test
    void r34RowsInACellHaveBlanksAfterDelimitersIfTheHeaderDoes() throws IOException {
        String rows = "\n\"a@x.org, Ann, Leeds\nb@x.org\", Ben, York\nc@x.org, Cara, Rome\n";

        assertThat(CsvReading.settled("email, name, city" + rows).codes()).containsExactly("2: rows_in_cell");
        assertThat(CsvReading.settled("email,name,city" + rows).codes()).isEmpty();
    }

    @Test
    void r34ACellThatSeemsToHoldRowsAndChangesTheCellCountDamagesTheRow() throws IOException {
        assertThat(CsvReading.settled("email,name,city\na@x.org,\"Ann,Leeds\nb@x.org,Ben,York\"\nc@x.org,C,Rome\n")
                        .codes())
                .containsExactly("2: missing_cells", "2: rows_in_cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"12 High St, Leeds,\nUK\"",
                "\"Hello,\nhow are you, Ann?\"",
                "\"one\ntwo\nthree\"",
                "\"a,b\nc,d\ne,f\"",
                "\"a,b,c,d\n\""
            })
    void r34ATextOfSeveralLinesIsNotMistakenForRows(String cell) throws IOException {
        assertThat(CsvReading.settled("a,b,c\n1,2," + cell + "\n").codes()).isEmpty();
        assertThat(CsvReading.settled("a,b,c,d,e\n1," + cell + ",3,4,5\n").codes())
                .isEmpty();
        assertThat(CsvReading.settled("a\n" + cell + "\n").codes()).isEmpty();
    }
}
