package dev.rollcall.jdbc.internal.column;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.Visibility;
import dev.rollcall.store.RowFact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers are stored in databases: whoever changes one of these tests breaks existing databases. */
class CodeColumnTest {
    private static <E extends Enum<E>> List<Integer> numbers(CodeColumn<E> code, E[] constants) {
        assertThat(constants).allMatch(constant -> code.constant(code.of(constant)) == constant);
        return Arrays.stream(constants).map(code::of).toList();
    }

    @Test
    void statusesKeepTheirNumbers() {
        assertThat(numbers(CodeColumn.STATUS, Status.values())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void factsKeepTheirBits() {
        assertThat(Arrays.stream(RowFact.values()).map(fact -> FactBits.of(Set.of(fact))))
                .containsExactly(1, 2, 4, 8, 16);
    }

    @Test
    void importStatusesKeepTheirNumbers() {
        assertThat(numbers(CodeColumn.IMPORT_STATUS, ImportStatus.values())).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void outcomesKeepTheirNumbers() {
        assertThat(numbers(CodeColumn.OUTCOME, Outcome.values())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void visibilitiesKeepTheirNumbers() {
        assertThat(numbers(CodeColumn.VISIBILITY, Visibility.values())).containsExactly(1, 2);
    }
}
