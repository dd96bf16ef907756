package dev.rollcall.runner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseArgumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".mv.db", "sub/.mv.db", ".", "..", "/", "sub/.."})
    void aPathWithoutANameIsAWrongArgument(String path) {
        for (String command : new String[] {"history", "faults"}) {
            Shell.Ran ran = Shell.runBare(command, "--database", path);

            assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(ran.err()).hasLineCount(1).contains("'--database'").contains("needs a name");
        }
    }
}
