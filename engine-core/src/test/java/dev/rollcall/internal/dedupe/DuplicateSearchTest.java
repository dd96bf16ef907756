package dev.rollcall.internal.dedupe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import dev.rollcall.internal.dedupe.DuplicateSearch.Winner;
import dev.rollcall.model.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compared with a plain map of whole keys. */
class DuplicateSearchTest {
    private static final byte[] SEED = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long MUCH = 64L << 20;
    private static final long LITTLE = 64L << 10;

    @ParameterizedTest
    @CsvSource({
        "FIRST, 2000, 500, 67108864", "LAST, 2000, 500, 67108864",
        "FIRST, 60000, 40000, 65536", "LAST, 60000, 40000, 65536",
        "FIRST, 60000, 3, 65536", "LAST, 60000, 3, 65536"
    })
    void everyRowOfAKeyButOneIsADuplicateOfThatOne(Winner winner, int rows, int keys, long budget) throws IOException {
        Random random = new Random(rows + keys);
        Identifier[] given = new Identifier[rows + 1];
        Map<Identifier, Long> winners = new HashMap<>();
        try (DuplicateSearch search = new DuplicateSearch(winner, SEED, budget)) {
            for (int row = 1; row <= rows; row++) {
                if (random.nextInt(10) == 0) {
                    continue; // a row without a key
                }
                given[row] = Identifier.externalId("k" + random.nextInt(keys));
                search.add(given[row], row);
                if (winner == Winner.LAST) {
                    winners.put(given[row], (long) row);
                } else {
                    winners.putIfAbsent(given[row], (long) row);
                }
            }
            try (DuplicateRows duplicates = search.resolve()) {
                long keyed = Arrays.stream(given).filter(Objects::nonNull).count();
                assertThat(duplicates.count()).isEqualTo(keyed - winners.size());
                for (int row = 1; row <= rows; row++) {
                    Long expected = given[row] == null ? null : winners.get(given[row]);
                    boolean counts = expected == null || expected == row;
                    assertThat(duplicates.winnerOf(row)).as("row %d", row).isEqualTo(counts ? null : expected);
                }
            }
        }
    }

    @Test
    void anAddressAndAnExternalIdOfTheSameTextAreTwoKeys() throws IOException {
        try (DuplicateSearch search = new DuplicateSearch(Winner.FIRST, SEED, MUCH)) {
            search.add(Identifier.email("a@example.org"), 1);
            search.add(Identifier.externalId("a@example.org"), 2);
            try (DuplicateRows duplicates = search.resolve()) {
                assertThat(duplicates.winnerOf(1)).isNull();
                assertThat(duplicates.winnerOf(2)).isNull();
            }
        }
    }

    @Test
    void aSearchWithoutKeysFindsNothing() throws IOException {
        try (DuplicateSearch search = new DuplicateSearch(Winner.FIRST, SEED, LITTLE)) {
            try (DuplicateRows duplicates = search.resolve()) {
                assertThat(duplicates.winnerOf(1)).isNull();
            }
        }
    }

    @Test
    void aTemporaryFileThatCannotBeMadeIsToldAsThatWithAWayOut(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing");
        String before = System.setProperty("java.io.tmpdir", missing.toString());
        try (DuplicateSearch search = new DuplicateSearch(Winner.FIRST, SEED, LITTLE)) {
            assertThatThrownBy(() -> {
                        for (int row = 1; row <= 60_000; row++) {
                            search.add(Identifier.externalId("k" + row), row);
                        }
                    })
                    .isInstanceOf(TempFileException.class)
                    .hasMessage("a temporary file could not be created in " + missing + " (NoSuchFileException);"
                            + " make room there, or name another folder with -Djava.io.tmpdir");
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }
}
