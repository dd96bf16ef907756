package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.rollcall.bench.measure.WorkFolder;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Expectation;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.peer.Series;
import dev.rollcall.bench.peer.Task;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.FileKind;
import dev.rollcall.bench.workload.NaiveImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All compared importers store the same contacts. They run in this process, on files of a few chunks. */
class ImportersTest {
    private static final ContactFile FIRST = ContactFile.first(1_500, SideBySide.SEED);
    private static final ContactFile NEXT = FIRST.overlapping();

    @TempDir
    private Path folder;

    private Measurement measure(Contender contender, ContactFile file) throws IOException {
        return Trial.measure(Series.once(task(contender, file))).get(0);
    }

    private Task task(Contender contender, ContactFile file) throws IOException {
        WorkFolder work = WorkFolder.of(Optional.of(folder));
        return new Task(contender, file, work.csv(file), work.database("trial"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ROLLCALL", "JDBI_MERGE", "SPRING_BATCH", "SQLITE", "DUCKDB"})
    void theContactsAreTheSameAfterEveryFile(Contender contender) throws IOException {
        Measurement first = measure(contender, FIRST);
        assertThat(Expectation.of(FIRST, List.of()).differences(first)).isEmpty();
        assertThat(first.counts()).containsKeys(Expectation.ROWS, Expectation.DUPLICATES, Expectation.INVALID);

        Measurement next = measure(contender, NEXT);
        assertThat(Expectation.of(NEXT, List.of(FIRST)).differences(next)).isEmpty();
        assertThat(Expectation.of(FIRST, List.of()).differences(next))
                .as("the check tells one store from another")
                .isNotEmpty();

        Measurement again = measure(contender, NEXT);
        assertThat(Expectation.of(NEXT, List.of(FIRST, NEXT)).differences(again))
                .isEmpty();

        // the older edition has blank cells where the newer one has none, as no file of a workload has
        Contents kept = NaiveImport.contentsAfter(List.of(FIRST, NEXT, FIRST));
        assertThat(kept).isNotEqualTo(Contents.expected(List.of(FIRST, NEXT, FIRST)));
        assertThat(measure(contender, FIRST).contents()).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD", "DUPLICATES"})
    void theEngineImportsFilesOfOneKindOfRow(FileKind kind) throws IOException {
        ContactFile file = ContactFile.first(1_500, SideBySide.SEED, kind);
        Measurement measured = measure(Contender.ROLLCALL, file);
        assertThat(Expectation.of(file, List.of()).differences(measured)).isEmpty();
    }

    @Test
    void theFloorEndsWithTheSameContacts() throws IOException {
        Measurement floor = measure(Contender.FLOOR, FIRST);
        assertThat(Expectation.of(FIRST, List.of()).differences(floor)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ROLLCALL", "JDBI_MERGE", "SPRING_BATCH", "SQLITE", "DUCKDB", "FLOOR"})
    void everyImportOfASeriesBeginsWithAnEmptyDatabase(Contender contender) throws IOException {
        List<Measurement> measured = Trial.measure(new Series(task(contender, FIRST), 3, null));

        assertThat(measured).hasSize(3);
        assertThat(measured)
                .allSatisfy(one -> assertThat(Expectation.of(FIRST, List.of()).differences(one))
                        .isEmpty());
    }

    @Test
    void everyImportOfASeriesBeginsWithACopyOfTheSameDatabase() throws IOException {
        measure(Contender.ROLLCALL, FIRST);
        Path start = Files.copy(folder.resolve("trial.mv.db"), folder.resolve("start"));

        List<Measurement> measured = Trial.measure(new Series(task(Contender.ROLLCALL, NEXT), 3, start));

        // a second import of the file into the same database would change nothing
        assertThat(measured).hasSize(3);
        assertThat(measured)
                .allSatisfy(
                        one -> assertThat(Expectation.of(NEXT, List.of(FIRST)).differences(one))
                                .isEmpty());
    }

    @Test
    void theStartOfJavaCountsForTheFirstImportOnly() throws IOException {
        double before = Trial.cpuSeconds();
        List<Measurement> measured = Trial.measure(new Series(task(Contender.SQLITE, FIRST), 3, null));
        double all = Trial.cpuSeconds();

        assertThat(measured.get(0).cpuSeconds()).isGreaterThanOrEqualTo(before);
        assertThat(measured.get(1).cpuSeconds() + measured.get(2).cpuSeconds()).isLessThanOrEqualTo(all - before);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "DUCKDB"})
    void aClosedDatabaseIsOneFileOfTheContendersOwn(Contender contender) throws IOException {
        Measurement measured = measure(contender, FIRST);

        assertThat(folder.toFile().listFiles((in, name) -> name.startsWith("trial")))
                .containsExactly(contender.file(folder.resolve("trial")).toFile());
        assertThat(measured.largestFileBytes()).isGreaterThanOrEqualTo(measured.fileBytes());
    }
}
