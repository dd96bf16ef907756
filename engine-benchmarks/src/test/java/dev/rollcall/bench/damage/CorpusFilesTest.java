package dev.rollcall.bench.damage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusFilesTest {
    @Test
    void theDelimiterIsTheOneThatMakesMostColumns() {
        CleanFile file = CorpusFiles.clean("x", "a,x;b;c\n1,2;3;4\n\n").orElseThrow();

        assertThat(file.csv().delimiter()).isEqualTo(';');
        assertThat(file.text()).endsWith("\n\n");
        assertThat(file.canBeImported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a,b\n",
                "a,b\n1\n",
                "a,b\n1,2,\n",
                "a,b\n1,\"2\n",
                "a,b\n1,2\"\n",
                "a,A\n1,2\n",
                "a,\n1,2\n",
                "a,b\u0001\n1,2\n",
                "a,b\n1,2\na,b\n"
            })
    void aTextThatIsNoTableWithDistinctNamesIsNotClean(String text) {
        assertThat(CorpusFiles.clean("x", text)).isEmpty();
    }

    @Test
    void filesAreNamedByTheFolderTheyAreIn(@TempDir Path corpus) throws IOException {
        Path folder = Files.createDirectories(corpus.resolve("csv/one/deep"));
        Files.writeString(folder.resolve("marked.csv"), "\ufeffa,b\n1,2\n");
        Files.writeString(folder.resolve("latin.csv"), "a,b\nü,2\n", StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("other.json"), "a,b\n1,2\n");

        assertThat(CorpusFiles.of(corpus))
                .singleElement()
                .satisfies(file -> assertThat(file.source()).isEqualTo("corpus: one"))
                .satisfies(file -> assertThat(file.text()).isEqualTo("a,b\n1,2\n"));
    }
}
