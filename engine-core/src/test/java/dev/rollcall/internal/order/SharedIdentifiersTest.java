package dev.rollcall.internal.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.order.SharedIdentifiers.WidelyShared;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compared with a plain map of whole identifiers. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SharedIdentifiersTest {
    private static final Seed SEED = Seed.ofHex("30313233343536373839616263646566");
    private static final long MUCH = 64L << 20;
    private static final String TEMP_FOLDER = "java.io.tmpdir";

    private final String usualFolder = System.getProperty(TEMP_FOLDER);

    @TempDir
    private Path folder;

    @BeforeEach
    void useTheFolder() {
        System.setProperty(TEMP_FOLDER, folder.toString());
    }

    @AfterEach
    void useTheUsualFolder() {
        System.setProperty(TEMP_FOLDER, usualFolder);
    }

    private record Occurrence(
            Identifier identifier, @Nullable Identifier key) {}

    private static Identifier key(int number) {
        return Identifier.externalId("key " + number);
    }

    /** Rows of which some have no key, some hold another row's key as an identifier, and some repeat an identifier. */
    private static List<Occurrence> occurrences(int rows, int keys, int others) {
        Random random = new Random(rows);
        List<Occurrence> occurrences = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Identifier key = random.nextInt(20) == 0 ? null : key(random.nextInt(keys));
            if (key != null) {
                occurrences.add(new Occurrence(key, key));
            }
            occurrences.add(new Occurrence(Identifier.email("o" + random.nextInt(others) + "@example.org"), key));
            if (random.nextInt(10) == 0) {
                occurrences.add(new Occurrence(key(random.nextInt(keys)), key));
            }
        }
        return occurrences;
    }

    private static Set<Identifier> expected(List<Occurrence> occurrences) {
        Map<Identifier, Set<@Nullable Identifier>> keysOf = new HashMap<>();
        for (Occurrence one : occurrences) {
            keysOf.computeIfAbsent(one.identifier(), unseen -> new HashSet<>()).add(one.key());
        }
        Set<Identifier> sharing = new HashSet<>();
        keysOf.values().stream().filter(keys -> keys.size() > 1).forEach(sharing::addAll);
        sharing.remove(null);
        return sharing;
    }

    /** With the lesser budget each of the spools has room for 8 records in memory, and the rest is in files. */
    @ParameterizedTest
    @CsvSource({"300, 500, 2000, 67108864", "300, 500, 2000, 16384", "4000, 10000, 200000, 262144", "1, 1, 1, 67108864"
    })
    void findsTheKeysThatAMapOfWholeIdentifiersFinds(int rows, int keys, int others, long budget) throws IOException {
        List<Occurrence> occurrences = occurrences(rows, keys, others);
        Set<Identifier> expected = expected(occurrences);
        try (SharedIdentifiers shared = new SharedIdentifiers(SEED, budget)) {
            occurrences.forEach(one -> shared.add(one.identifier(), one.key()));
            RelatedKeys found = shared.sharingKeys();
            int tooMany = 0;
            for (int number = 0; number < keys; number++) {
                boolean shares = expected.contains(key(number));
                boolean related = found.mayContain(key(number));
                assertThat(related || !shares).as("key %d", number).isTrue();
                tooMany += related && !shares ? 1 : 0;
            }
            assertThat(tooMany).isLessThanOrEqualTo(keys / 100);
            assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
        }
        assertNoFileRemains();
    }

    /** Ten phones that 1 to 30 keys share; each key has its phone twice. */
    @ParameterizedTest
    @CsvSource({"67108864", "16384"})
    void r38TheIdentifierOfTheMostKeysIsFoundAndItsKeysAreCountedOnce(long budget) throws IOException {
        try (SharedIdentifiers shared = new SharedIdentifiers(SEED, budget)) {
            for (int row = 0; row < 60_000; row++) {
                Identifier key = key(row / 2);
                shared.add(key, key);
                shared.add(Identifier.email("o" + row / 2 + "@example.org"), key);
            }
            for (int keys = 3; keys <= 30; keys += 3) {
                for (int row = 0; row < 2 * keys; row++) {
                    shared.add(Identifier.phone("+4420712345" + (10 + keys)), key(row / 2));
                }
            }
            assertThat(shared.widelyShared(29)).contains(new WidelyShared(IdentifierKind.PHONE, 30));
            assertThat(shared.widelyShared(30)).isEmpty();
        }
        assertNoFileRemains();
    }

    @Test
    void r38OnlyRowsOfOtherKeysCountTowardsASharedIdentifier() {
        try (SharedIdentifiers shared = new SharedIdentifiers(SEED, MUCH)) {
            for (int row = 0; row < 50; row++) {
                shared.add(key(1), row % 2 == 0 ? key(1) : null);
            }
            shared.add(key(1), key(2));
            assertThat(shared.widelyShared(1)).isEmpty();
            shared.add(key(1), key(3));
            assertThat(shared.widelyShared(1)).contains(new WidelyShared(IdentifierKind.EXTERNAL_ID, 2));
        }
    }

    @Test
    void morePairsThanFitIntoMemoryAreSearchedInParts() throws IOException {
        int pairs = 64 * 2_000;
        try (SharedIdentifiers shared = new SharedIdentifiers(SEED, 16 << 10)) {
            for (int number = 0; number < pairs; number++) {
                shared.add(Identifier.email("e" + number / 2 + "@example.org"), key(number));
            }
            RelatedKeys found = shared.sharingKeys();
            for (int number = 0; number < pairs; number++) {
                assertThat(found.mayContain(key(number))).as("key %d", number).isTrue();
            }
        }
        assertNoFileRemains();
    }

    @Test
    void noKeyIsRelatedIfEachIdentifierOccursOnce() throws IOException {
        try (SharedIdentifiers shared = new SharedIdentifiers(SEED, 16 << 10)) {
            for (int number = 0; number < 64 * 2_000; number++) {
                shared.add(Identifier.email("e" + number + "@example.org"), key(number));
            }
            assertThat(shared.sharingKeys().isEmpty()).isTrue();
        }
        assertNoFileRemains();
    }

    @Test
    void aMissingFolderIsReportedAndNoFileRemains() throws IOException {
        try (SharedIdentifiers shared = new SharedIdentifiers(SEED, 1)) {
            shared.add(key(1), key(1));
            System.setProperty(TEMP_FOLDER, folder.resolve("gone").toString());
            assertThatThrownBy(() -> {
                        for (int number = 0; number < 1_000; number++) {
                            shared.add(key(number), key(number));
                        }
                    })
                    .isInstanceOf(TempFileException.class);
        }
        assertNoFileRemains();
    }

    private void assertNoFileRemains() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
