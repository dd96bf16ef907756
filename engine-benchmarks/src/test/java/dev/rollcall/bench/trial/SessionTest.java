package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {
    @TempDir
    private Path folder;

    @Test
    void aLineThatWasCutWhileItWasWrittenIsMeasuredAgain() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Session session = Session.open(file, Measurements.SETTING, false);
        session.add(1, Workload.A, Measurements.of(Contender.ROLLCALL, 1));
        Files.writeString(file, "{\"session\":\"2026", StandardOpenOption.APPEND);

        Session continued = Session.open(file, Measurements.SETTING, true);
        assertThat(continued.has(1, Workload.A, Contender.ROLLCALL)).isTrue();
        continued.add(1, Workload.A, Measurements.of(Contender.JDBI_MERGE, 1));

        assertThat(Session.open(file, Measurements.SETTING, true).results()).hasSize(2);
    }
}
