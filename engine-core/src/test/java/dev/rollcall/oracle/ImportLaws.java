package dev.rollcall.oracle;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import dev.rollcall.options.Duplicates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws of {@code docs/semantics.md} as random-file tests, for any store: extend it and supply stores. {@code
 * -Drollcall.files} is the number of files that are compared with the oracle (the other laws use a part of them),
 * {@code -Drollcall.seed} the first seed.
 */
public abstract class ImportLaws {
    private static final long SEED = Long.getLong("rollcall.seed", 20_260_101L);

    /** The stores that the imports write to. */
    protected abstract TestStores stores();

    /** The number of files that are compared, unless the command line sets another one. */
    protected int files() {
        return 1_000;
    }

    /** The number of rows of the files that the oracle is too slow for. */
    protected int rowsOfALargerFile() {
        return 20_000;
    }

    private ImportProperties imports() {
        return new ImportProperties(stores());
    }

    @Test
    void theEngineDoesWhatTheOracleDoes() {
        forSeeds(1, imports()::engineEqualsOracle);
    }

    @Test
    void chunksAreInvisible() {
        forSeeds(4, imports()::sameForEveryChunkSize);
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_WINS", "IN_ORDER"})
    void keyOrderIsInvisibleInLargerFiles(Duplicates duplicates) {
        new LargerFileProperties(stores(), rowsOfALargerFile()).keyOrderIsInvisible(SEED, duplicates);
    }

    @Test
    void aFileInOrderHasTheResultOfItsTwoHalves() {
        forSeeds(4, imports()::sameWhenSplit);
    }

    @Test
    void aFileImportedAgainChangesNothing() {
        ImportProperties imports = imports();
        AtomicInteger mentioned = new AtomicInteger();
        int seeds = forSeeds(2, seed -> {
            if (imports.sameFileAgainChangesNothing(seed)) {
                mentioned.incrementAndGet();
            }
        });
        assertThat(mentioned.get()).as("files that law 5 speaks of").isGreaterThanOrEqualTo(seeds / 20);
    }

    @Test
    void aRowWithoutAnIdentifierChangesNoOther() {
        forSeeds(4, imports()::rowWithoutIdentifierChangesNoOther);
    }

    @Test
    void csvIsImportedAsRowsAre() {
        ImportProperties imports = imports();
        AtomicInteger textOnly = new AtomicInteger();
        int seeds = forSeeds(4, seed -> {
            if (imports.csvGivesTheSame(seed)) {
                textOnly.incrementAndGet();
            }
        });
        assertThat(textOnly.get()).as("files that can be CSV").isGreaterThanOrEqualTo(seeds / 5);
    }

    @Test
    void csvIsImportedAsByTheOracle() {
        ImportProperties imports = imports();
        AtomicInteger textOnly = new AtomicInteger();
        int seeds = forSeeds(2, seed -> {
            if (imports.csvEqualsOracle(seed)) {
                textOnly.incrementAndGet();
            }
        });
        assertThat(textOnly.get()).as("files that can be CSV").isGreaterThanOrEqualTo(seeds / 5);
    }

    @Test
    void optionsAndReportsSurviveTheirJson() {
        forSeeds(4, imports()::jsonRoundTrip);
    }

    @Test
    void noOptOutIsEverLost() {
        forSeeds(8, new ConsentProperties(stores())::optOutsStay);
    }

    @Test
    void anImportThatAWatchdogRejectsStoresNothing() {
        forSeeds(8, new WatchdogProperties(stores())::rejectionStoresNothing);
    }

    @Test
    void absentBlankAndErasedCellsDiffer() {
        new CellProperties(stores()).absentBlankAndErasedCellsDiffer();
    }

    @Test
    void refusedImportsChangeNothing() {
        new RefusalProperties(stores()).refusedImportsChangeNothing();
    }

    @Test
    void nothingPersonalLeaks() {
        new LeakProperties(stores()).nothingPersonalLeaks();
    }

    private int forSeeds(int share, LongConsumer property) {
        int count = Math.max(1, Integer.getInteger("rollcall.files", files()) / share);
        for (long seed = SEED; seed < SEED + count; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "seed " + seed + " fails; replay it with -Dtest="
                                + getClass().getSimpleName() + " -Drollcall.seed=" + seed + " -Drollcall.files=1\n"
                                + e.getMessage(),
                        e);
            }
        }
        return count;
    }
}
