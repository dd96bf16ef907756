package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {
    private static final Session.Setting SETTING = new Session.Setting(1_000, "1g");

    @TempDir
    private Path folder;

    private static Measurement measurement(Contender contender) {
        return new Measurement(contender, 1_000, 1, 1, 1, 1, 1, Map.of(), new Contents(0, 0, 0, 0));
    }

    @Test
    void aLineThatWasCutWhileItWasWrittenIsMeasuredAgain() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Session session = Session.open(file, SETTING, false);
        session.add(1, Workload.A, measurement(Contender.ROLLCALL));
        Files.writeString(file, "{\"session\":\"2026", StandardOpenOption.APPEND);

        Session continued = Session.open(file, SETTING, true);
        assertThat(continued.has(1, Workload.A, Contender.ROLLCALL)).isTrue();
        continued.add(1, Workload.A, measurement(Contender.JDBI_MERGE));

        assertThat(Session.open(file, SETTING, true).results()).hasSize(2);
    }
}
