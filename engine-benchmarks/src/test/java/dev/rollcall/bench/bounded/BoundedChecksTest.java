package dev.rollcall.bench.bounded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.rollcall.ImportEngine;
import dev.rollcall.bench.measure.TemporaryWatch;
import dev.rollcall.bench.workload.OneSidedFile;
import dev.rollcall.bench.workload.OneSidedKind;
import dev.rollcall.jdbc.JdbcContactStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The checks after a step report each difference; {@code CommandsTest} tests steps that have none. */
class BoundedChecksTest {
    private static final OneSidedFile FILE = new OneSidedFile(OneSidedKind.REFUSED, 100);

    @TempDir
    private Path temporary;

    private BoundedFolder folder;
    private BoundedChecks checks;

    @BeforeEach
    void createFolder() throws IOException {
        folder = new BoundedFolder(temporary);
        folder.create();
        FILE.write(folder.csv());
        checks = new BoundedChecks(folder, FILE);
    }

    private List<String> after(BoundedStep step, Map<String, Long> temporaryFiles) throws IOException {
        return checks.differences(step, new BoundedMeasurement(1, 1, 1, 1, 1, temporaryFiles, 1, 1));
    }

    private List<String> after(BoundedStep step) throws IOException {
        return after(step, Map.of(TemporaryWatch.OURS, 1L));
    }

    @Test
    void countsThatDifferFromTheFileAreReported() throws IOException {
        BoundedStep.IMPORT.run(folder);
        assertThat(after(BoundedStep.IMPORT)).isEmpty();

        checks = new BoundedChecks(folder, new OneSidedFile(OneSidedKind.REFUSED, 101));

        assertThat(after(BoundedStep.IMPORT))
                .containsExactly(
                        "rows 103, expected 104",
                        "invalid 100, expected 101",
                        "faults {duplicate_in_file=2, invalid_email=100, invalid_phone=100},"
                                + " expected {duplicate_in_file=2, invalid_email=101, invalid_phone=101}");
    }

    @Test
    void leftoversAndTemporaryFilesOfH2AreReported() throws IOException {
        Files.createFile(folder.temporary().resolve("left"));
        Files.createFile(folder.database().resolveSibling("contacts.trace.db"));

        assertThat(after(BoundedStep.FORGET, Map.of(TemporaryWatch.H2, 1L)))
                .containsExactlyInAnyOrder(
                        "left behind: temporary/left",
                        "left behind: database/contacts.trace.db",
                        "temporary files of H2");
    }

    @Test
    void aFaultMissingFromTheListIsReported() throws IOException {
        BoundedStep.IMPORT.run(folder);
        BoundedStep.FAULTS.run(folder);
        assertThat(after(BoundedStep.FAULTS)).isEmpty();
        Path listed = folder.printed(BoundedStep.FAULTS.label());
        List<String> lines = Files.readAllLines(listed);

        Files.write(listed, lines.subList(0, lines.size() - 1));

        assertThat(after(BoundedStep.FAULTS))
                .hasSize(2)
                .anyMatch(difference -> difference.contains("rows with faults listed 101"));
    }

    @Test
    void aPersonWhoIsNotErasedIsReported() throws IOException {
        BoundedStep.IMPORT.run(folder);

        assertThat(after(BoundedStep.ERASE))
                .containsExactly("the erased person is still in the database", "contacts 1, expected 0");
    }

    @Test
    void aDifferenceBetweenReportAndJournalIsReported() throws IOException {
        BoundedStep.IMPORT.run(folder);
        BoundedStep.REPORT.run(folder);
        assertThat(after(BoundedStep.REPORT)).isEmpty();
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(folder.database()))) {
            assertThat(engine.imports().history(2)).hasSize(1);
        }

        Files.writeString(
                folder.journalReport(), Files.readString(folder.journalReport()).replace("FINISHED", "FAILED"));

        assertThat(after(BoundedStep.REPORT)).hasSize(1);
    }
}
