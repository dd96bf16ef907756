package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionTest {
    @TempDir
    private Path folder;

    @Test
    void aTruncatedLastLineIsMeasuredAgain() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Session session = Session.open(file, Measurements.SETTING, false);
        session.add(1, Workload.A, List.of(Measurements.of(Contender.ROLLCALL, 1)));
        Files.writeString(file, "{\"session\":\"2026", StandardOpenOption.APPEND);

        Session continued = Session.open(file, Measurements.SETTING, true);
        assertThat(continued.has(1, Workload.A, Contender.ROLLCALL)).isTrue();
        continued.add(1, Workload.A, List.of(Measurements.of(Contender.JDBI_MERGE, 1)));

        assertThat(Session.open(file, Measurements.SETTING, true).results()).hasSize(2);
    }

    @Test
    void theImportsOfAProcessAreOneLine() throws IOException {
        Path file = folder.resolve("results.jsonl");
        SessionResult warm = Measurements.warm(1, Contender.ROLLCALL, 9, 5, 4, 3);
        List<Measurement> all = Stream.concat(Stream.of(warm.measurement()), warm.later().stream())
                .toList();
        Session.open(file, warm.setting(), false).add(1, Workload.A, all);

        assertThat(Files.readAllLines(file)).hasSize(1);
        SessionResult read = Session.lastOf(file).get(0);
        assertThat(read.setting()).isEqualTo(warm.setting());
        assertThat(read.measurement()).isEqualTo(warm.measurement());
        assertThat(read.later()).isEqualTo(warm.later());
    }

    @Test
    void aSessionWithoutWarmImportsKeepsTheOldFormat() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Session.open(file, Measurements.SETTING, false)
                .add(1, Workload.A, List.of(Measurements.of(Contender.ROLLCALL, 1)));

        assertThat(Files.readString(file)).doesNotContain("warm", "later");
        assertThat(Session.lastOf(file).get(0).later()).isEmpty();
    }

    @Test
    void coldAndWarmSessionsDoNotContinueEachOther() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Session.open(file, Measurements.SETTING, false)
                .add(1, Workload.A, List.of(Measurements.of(Contender.ROLLCALL, 1)));
        SessionSetting warm = new SessionSetting(1_000, "1g", 9);

        assertThatThrownBy(() -> Session.open(file, warm, true))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("warm=0");
    }
}
