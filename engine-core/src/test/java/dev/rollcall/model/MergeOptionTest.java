package dev.rollcall.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The merge table of {@code docs/semantics.md} (F-55). */
class MergeOptionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # incoming blank, stored blank, OVERWRITE, OVERWRITE_IF_NOT_EMPTY, OVERWRITE_IF_EMPTY
                    false, false, true, true,  false
                    false, true,  true, true,  true
                    true,  false, true, false, false
                    """)
    void f55EachOptionWritesWhatTheTruthTableSays(
            boolean incomingBlank, boolean storedBlank, boolean overwrite, boolean ifNotEmpty, boolean ifEmpty) {
        assertThat(MergeOption.OVERWRITE.writes(incomingBlank, storedBlank)).isEqualTo(overwrite);
        assertThat(MergeOption.OVERWRITE_IF_NOT_EMPTY.writes(incomingBlank, storedBlank))
                .isEqualTo(ifNotEmpty);
        assertThat(MergeOption.OVERWRITE_IF_EMPTY.writes(incomingBlank, storedBlank))
                .isEqualTo(ifEmpty);
    }
}
