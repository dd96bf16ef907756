package dev.rollcall.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.rollcall.ImportEngine;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.oracle.KilledImport;
import dev.rollcall.oracle.LargerFile;
import dev.rollcall.oracle.OracleStore;
import dev.rollcall.oracle.RandomImport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that is killed during an import leaves whole chunks and nothing else. {@code -Drollcall.kills} sets the
 * number of killed imports, {@code -Drollcall.seed} the seed of the first.
 */
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("rollcall.kills", 4);
    private static final long SEED = Long.getLong("rollcall.seed", 1);
    private static final LargerFile FILE = new LargerFile(1_000);

    @TempDir
    Path folder;

    private Path known() {
        return folder.resolve("known");
    }

    private Path killed() {
        return folder.resolve("killed");
    }

    private Path copy() {
        return folder.resolve("copy");
    }

    private static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    private static OracleStore content(Path database) {
        try (ContactStore store = JdbcContactStore.h2File(database)) {
            return OracleStore.of(store);
        }
    }

    @BeforeEach
    void fillTheStoreBefore() {
        try (ContactStore store = JdbcContactStore.h2File(known())) {
            ImportEngine.on(store).run(ImportRequest.of(HostRows.of(LargerFile.HEADER, FILE.known())));
        }
    }

    @Test
    void aKilledImportEqualsAFinishedImportOfTheRecordedRows() throws Exception {
        int inTheMiddle = 0;
        for (long seed = SEED; seed < SEED + KILLS; seed++) {
            try {
                long rows = recordedRows(new Random(seed));
                inTheMiddle += rows > 0 && rows < FILE.size() ? 1 : 0;
            } catch (AssertionError | Exception e) {
                throw new AssertionError(
                        "seed " + seed + " fails; try it again with -Drollcall.seed=" + seed + " -Drollcall.kills=1\n"
                                + e.getMessage(),
                        e);
            }
        }
        System.out.println(
                KILLS + " imports killed, " + inTheMiddle + " of them with a part of their rows in the store");
        assertThat(inTheMiddle).isGreaterThanOrEqualTo(KILLS / 10);
    }

    private long recordedRows(Random random) throws Exception {
        RandomImport file = new RandomImport(
                LargerFile.HEADER, FILE.rows(random.nextLong()), options(random), true, Long.MAX_VALUE);
        Files.deleteIfExists(file(killed()));
        Files.copy(file(known()), file(killed()));
        importAndKill(file, random);
        Files.copy(file(killed()), file(copy()), StandardCopyOption.REPLACE_EXISTING);
        assertThat(OrphanedChanges.find(file(copy()))).as("orphaned changes").isEmpty();
        try (ContactStore store = JdbcContactStore.h2File(killed())) {
            return KilledImport.compare(() -> content(known()), store, file);
        }
    }

    private static ImportOptions options(Random random) {
        return LargerFile.options()
                .chunkRows(10 + random.nextInt(60))
                .set(RunRules.APPLY_ORDER, random.nextInt(3) == 0 ? ApplyOrder.FILE : ApplyOrder.KEY)
                .set(MatchRules.DUPLICATES, random.nextBoolean() ? Duplicates.FIRST_WINS : Duplicates.IN_ORDER)
                .set(GuardRules.MAX_CONTACTS, random.nextInt(6) == 0 ? (long) FILE.size() * 2 : null)
                .build();
    }

    /** Kills the import at a random moment between its start and its end. */
    private void importAndKill(RandomImport file, Random random) throws IOException, InterruptedException {
        Path csv = Files.writeString(folder.resolve("rows.csv"), file.csv());
        Path options =
                Files.writeString(folder.resolve("options.json"), file.options().toJson());
        Process process = ImportingProcess.start(killed().toString(), options, csv);
        try (BufferedReader output = process.inputReader()) {
            int chunks = FILE.size() / file.options().chunkRows();
            for (int lines = random.nextInt(chunks + 5); lines > 0 && output.readLine() != null; lines--) {}
            process.waitFor(random.nextInt(50), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
        }
        process.waitFor();
    }
}
