package dev.rollcall.internal.merge;

import java.util.HashMap;
import java.util.Map;

import dev.rollcall.model.FieldValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of one person and names of two people (ruling R-27). */
class PersonNameTest {
    private static PersonName full(String name) {
        return name(name, null, null);
    }

    private static PersonName name(String full, String first, String last) {
        Map<String, FieldValue> fields = new HashMap<>();
        put(fields, "full_name", full);
        put(fields, "first_name", first);
        put(fields, "last_name", last);
        return PersonName.stored(fields);
    }

    private static void put(Map<String, FieldValue> fields, String field, String text) {
        if (text != null) {
            fields.put(field, new FieldValue.Text(text));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Ames       | ann AMES
            Ann Ames       | Ames, Ann
            Ann Ames       | Ames,Ann
            Zoë Müller     | Zoe Muller
            Jürgen Groß    | JURGEN GROSS
            Søren Łuk      | Soren Luk
            Ann Ames       | A. Ames
            Ann Ames       | A Ames
            Ames A.        | Ann Ames
            John R. Ames   | J. Robert Ames
            J.R. Ames      | John Robert Ames
            J.R. Ames      | JR Ames
            Ann Ames       | Ann
            Ann Ames       | Ames
            Ann Ames       | Dr. Ann B. Ames
            Pat O'Neil     | Pat O’Neil
            Pat O'Neil     | Pat ONeil
            Pat O'Neil     | Pat O Neil
            Anne-Marie Lee | Annemarie Lee
            Anne-Marie Lee | Anne Marie Lee
            İnci Işık      | inci isik
            Ångström Åke   | Angstrom Ake
            李 伟           | 伟 李
            """)
    void anotherSpellingIsTheSamePerson(String one, String other) {
        assertThat(full(one).differsFrom(full(other))).isFalse();
        assertThat(full(other).differsFrom(full(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Ames    | Eli Ames
            Ann Ames    | Anna Ames
            Ann Ames    | Anna Mes
            Ann Ames    | Ann Archer
            Ann Ames    | B. Ames
            Ann B. Ames | Ann Carol Ames
            Ann A. Ames | Ames, Bob A.
            Ann         | Eli
            Ann         | Anne
            A. A.       | Ann B.
            राम          | रमा
            李伟          | 李
            Ann1        | Ann2
            """)
    void differentNamesAreTwoPeople(String one, String other) {
        assertThat(full(one).differsFrom(full(other))).isTrue();
        assertThat(full(other).differsFrom(full(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "...", "-", "😀"})
    void aTextWithoutLettersIsNoName(String none) {
        assertThat(full(none).differsFrom(full("Ann Ames"))).isFalse();
        assertThat(full("Ann Ames").differsFrom(full(none))).isFalse();
    }

    @Test
    void firstAndLastAreJoinedWhereThereIsNoFullName() {
        assertThat(name(null, "Ann", "Ames").differsFrom(full("Ann Ames"))).isFalse();
        assertThat(name("...", "Ann", "Ames").differsFrom(full("Eli Ames"))).isTrue();
        assertThat(name("Ann Ames", "Eli", "Ames").differsFrom(full("Ann Ames")))
                .isFalse();
        assertThat(name(null, null, "Ames").differsFrom(name(null, "Ann", "Ames")))
                .isFalse();
        assertThat(name(null, "Ames", "Ann").differsFrom(name(null, "Ann", "Ames")))
                .isFalse();
        assertThat(name(null, "Eli", null).differsFrom(name(null, "Ann", null))).isTrue();
    }

    @Test
    void aNameIsNotShown() {
        assertThat(full("Ann Ames").toString()).doesNotContainIgnoringCase("ann");
    }
}
