package dev.rollcall.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.RowFact;
import dev.rollcall.model.Status;
import dev.rollcall.model.Visibility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers are in databases: whoever changes one of these tests breaks them. */
class CodeTest {
    private static <E extends Enum<E>> List<Integer> numbers(Code<E> code, E[] constants) {
        assertThat(constants).allMatch(constant -> code.constant(code.of(constant)) == constant);
        return Arrays.stream(constants).map(code::of).toList();
    }

    @Test
    void statusesKeepTheirNumbers() {
        assertThat(numbers(Code.STATUS, Status.values())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void factsKeepTheirBits() {
        assertThat(Arrays.stream(RowFact.values()).map(fact -> FactBits.of(Set.of(fact))))
                .containsExactly(1, 2, 4, 8, 16);
    }

    @Test
    void importStatusesKeepTheirNumbers() {
        assertThat(numbers(Code.IMPORT_STATUS, ImportStatus.values())).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void outcomesKeepTheirNumbers() {
        assertThat(numbers(Code.OUTCOME, Outcome.values())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void visibilitiesKeepTheirNumbers() {
        assertThat(numbers(Code.VISIBILITY, Visibility.values())).containsExactly(1, 2);
    }
}
