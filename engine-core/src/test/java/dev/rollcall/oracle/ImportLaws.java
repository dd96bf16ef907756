package dev.rollcall.oracle;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import dev.rollcall.options.Duplicates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The laws of {@code docs/semantics.md} as random-file tests, for any store: extend it and give it stores. {@code
 * -Drollcall.files} says how many files the comparison with the oracle takes (the other laws take a part of them),
 * {@code -Drollcall.seed} which is the first.
 */
public abstract class ImportLaws {
    private static final long SEED = Long.getLong("rollcall.seed", 20_260_101L);

    /** Where the imports go. */
    protected abstract TestStores stores();

    /** How many files the comparison takes unless the command line says so. */
    protected int files() {
        return 1_000;
    }

    /** How many rows the files have that the oracle is too slow for. */
    protected int rowsOfALargerFile() {
        return 20_000;
    }

    private ImportProperties imports() {
        return new ImportProperties(stores());
    }

    @Test
    void engineDoesWhatTheOracleDoes() {
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
    void aFileInOrderDoesWhatItsTwoHalvesDo() {
        forSeeds(4, imports()::sameWhenSplit);
    }

    @Test
    void aFileImportedAgainChangesNothing() {
        ImportProperties imports = imports();
        AtomicInteger spokenOf = new AtomicInteger();
        int seeds = forSeeds(2, seed -> {
            if (imports.sameFileAgainChangesNothing(seed)) {
                spokenOf.incrementAndGet();
            }
        });
        assertThat(spokenOf.get()).as("files that law 5 speaks of").isGreaterThanOrEqualTo(seeds / 20);
    }

    @Test
    void aRowOfNobodyChangesNoOther() {
        forSeeds(4, imports()::rowOfNobodyChangesNoOther);
    }

    @Test
    void csvDoesWhatRowsDo() {
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
    void csvDoesWhatTheOracleDoes() {
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
    void whatAWatchdogObjectsToIsNotKept() {
        forSeeds(8, new WatchdogProperties(stores())::objectionKeepsNothing);
    }

    @Test
    void absentIsNotBlankIsNotErase() {
        new CellProperties(stores()).absentIsNotBlankIsNotErase();
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
