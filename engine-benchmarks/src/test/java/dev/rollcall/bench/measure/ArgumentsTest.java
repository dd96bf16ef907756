package dev.rollcall.bench.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTest {
    private static Arguments read(String line) {
        return new Arguments(List.of(line.split(" ")), 1, Set.of("--rows", "--store"), Set.of("--continue"));
    }

    @Test
    void optionsFlagsAndWordsAreRead() {
        Arguments arguments = read("--rows 1_000 file --continue");
        assertThat(arguments.word(0)).isEqualTo("file");
        assertThat(arguments.number("--rows", 5)).isEqualTo(1_000);
        assertThat(arguments.flag("--continue")).isTrue();
        assertThat(arguments.path("--store")).isEmpty();
        assertThat(read("file").number("--rows", 5)).isEqualTo(5);
        assertThat(read("file --store x").path("--store")).hasValue(Path.of("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file --row 5", "file --rows", "file other", "--continue"})
    void wrongArgumentsAreRefused(String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(UsageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", ""})
    void numbersAreAboveZero(String text) {
        assertThatThrownBy(() -> Arguments.positive("ROWS", text))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("ROWS");
    }
}
