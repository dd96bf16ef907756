package dev.rollcall.internal.dedupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import dev.rollcall.internal.fingerprint.Fingerprinter;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.model.Identifier;
import dev.rollcall.options.DuplicateCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compared with a plain map of whole keys. */
class DuplicateSearchTest {
    private static final Seed SEED = Seed.ofHex("30313233343536373839616263646566");
    private static final long MUCH = 64L << 20;
    private static final long LITTLE = 64L << 10;

    /** Gives every key the same fingerprint. */
    private static Fingerprinter colliding() {
        return new Fingerprinter(SEED, 0);
    }

    private static DuplicateSearch search(Winner winner, long budget) {
        return new DuplicateSearch(winner, DuplicateCheck.FINGERPRINT, SEED, budget);
    }

    @ParameterizedTest
    @CsvSource({
        "FINGERPRINT, FIRST, 2000, 500, 67108864", "FINGERPRINT, LAST, 2000, 500, 67108864",
        "FINGERPRINT, FIRST, 60000, 40000, 65536", "FINGERPRINT, LAST, 60000, 40000, 65536",
        "FINGERPRINT, FIRST, 60000, 3, 65536", "FINGERPRINT, LAST, 60000, 3, 65536",
        "WHOLE_KEYS, FIRST, 2000, 500, 67108864", "WHOLE_KEYS, LAST, 2000, 500, 67108864",
        "WHOLE_KEYS, FIRST, 60000, 40000, 65536", "WHOLE_KEYS, LAST, 60000, 40000, 65536",
        "WHOLE_KEYS, FIRST, 60000, 3, 65536", "WHOLE_KEYS, LAST, 60000, 3, 65536",
        "FINGERPRINT, FIRST, 300000, 250000, 65536"
    })
    void everyRowOfAKeyButOneIsADuplicateOfThatOne(DuplicateCheck check, Winner winner, int rows, int keys, long budget)
            throws IOException {
        Random random = new Random(rows + keys);
        Identifier[] given = new Identifier[rows + 1];
        Map<Identifier, Long> winners = new HashMap<>();
        try (DuplicateSearch search = new DuplicateSearch(winner, check, SEED, budget)) {
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
        try (DuplicateSearch search = search(Winner.FIRST, MUCH)) {
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
        try (DuplicateSearch search = search(Winner.FIRST, LITTLE)) {
            try (DuplicateRows duplicates = search.resolve()) {
                assertThat(duplicates.winnerOf(1)).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void wholeKeysDistinguishKeysOfEqualFingerprints(Winner winner) {
        for (long budget : new long[] {LITTLE, MUCH}) {
            assertThat(duplicatesAmongCollidingKeys(winner, DuplicateCheck.FINGERPRINT, budget))
                    .isEqualTo(2 * 500 - 1);
            assertThat(duplicatesAmongCollidingKeys(winner, DuplicateCheck.WHOLE_KEYS, budget))
                    .isEqualTo(500);
        }
    }

    /** 500 keys in two rows each, an address and an external id of the same text among them. */
    private static long duplicatesAmongCollidingKeys(Winner winner, DuplicateCheck check, long budget) {
        try (DuplicateSearch search = new DuplicateSearch(winner, check, colliding(), budget)) {
            for (int row = 1; row <= 1_000; row++) {
                String text = "k" + row % 250 + "@example.org";
                search.add(row % 500 < 250 ? Identifier.email(text) : Identifier.externalId(text), row);
            }
            try (DuplicateRows duplicates = search.resolve()) {
                for (long row = 1; row <= 1_000 && check == DuplicateCheck.WHOLE_KEYS; row++) {
                    long first = (row - 1) % 500 + 1;
                    long winning = winner == Winner.FIRST ? first : first + 500;
                    assertThat(duplicates.winnerOf(row)).isEqualTo(row == winning ? null : (Long) winning);
                }
                return duplicates.count();
            }
        }
    }

    @Test
    void wholeKeysOfAnyLengthAreCompared() {
        try (DuplicateSearch search =
                new DuplicateSearch(Winner.FIRST, DuplicateCheck.WHOLE_KEYS, colliding(), LITTLE)) {
            String text = "ä".repeat(100_000);
            search.add(Identifier.externalId(text), 1);
            search.add(Identifier.externalId(text + "1"), 2);
            search.add(Identifier.externalId(text), 3);
            try (DuplicateRows duplicates = search.resolve()) {
                assertThat(duplicates.winnerOf(2)).isNull();
                assertThat(duplicates.winnerOf(3)).isOne();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTemporaryFileRemains(DuplicateCheck check, @TempDir Path folder) throws IOException {
        String before = System.setProperty("java.io.tmpdir", folder.toString());
        try (DuplicateSearch search = new DuplicateSearch(Winner.FIRST, check, SEED, LITTLE)) {
            for (int row = 1; row <= 60_000; row++) {
                search.add(Identifier.externalId("k" + row % 20_000), row);
            }
            search.resolve().close();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, KeyRecord.MAX_ROW + 1})
    void aRowWhoseNumberDoesNotFitIsRefused(long row) {
        try (DuplicateSearch search = search(Winner.FIRST, MUCH)) {
            assertThatThrownBy(() -> search.add(Identifier.externalId("k"), row))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTemporaryFileThatCannotBeCreatedIsReportedWithARemedy(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing");
        String before = System.setProperty("java.io.tmpdir", missing.toString());
        try (DuplicateSearch search = search(Winner.FIRST, LITTLE)) {
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
