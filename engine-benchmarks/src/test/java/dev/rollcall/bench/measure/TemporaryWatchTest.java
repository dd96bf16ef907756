package dev.rollcall.bench.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.rollcall.internal.spill.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TemporaryWatchTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreCountedByOwner() throws IOException {
        Files.writeString(folder.resolve("rollcall-1.tmp"), "123");
        Files.writeString(folder.resolve("h2tmp1.temp.db"), "12");
        Files.writeString(folder.resolve("else"), "1");

        try (TemporaryWatch watch = new TemporaryWatch(folder)) {
            assertThat(watch.largest())
                    .containsEntry(TemporaryWatch.H2, 2L)
                    .hasEntrySatisfying(
                            TemporaryWatch.OURS, bytes -> assertThat(bytes).isGreaterThanOrEqualTo(3));
            assertThat(watch.largest()).containsKey(TemporaryWatch.OTHERS);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ourUnlinkedFilesAreCounted() {
        try (TemporaryWatch watch = new TemporaryWatch(folder);
                TempFile file = TempFile.create()) {
            Map<String, Long> before = watch.largest();
            file.write(ByteBuffer.wrap(new byte[5_000]));

            assertThat(watch.largest().get(TemporaryWatch.OURS))
                    .isGreaterThanOrEqualTo(5_000 + before.getOrDefault(TemporaryWatch.OURS, 0L));
        }
    }

    @Test
    void thePeakIncludesDeletedFiles() throws IOException {
        Path large = Files.writeString(folder.resolve("h2tmp1.temp.db"), "x".repeat(1_000_000));
        try (TemporaryWatch watch = new TemporaryWatch(folder)) {
            watch.largest();
            Files.delete(large);

            assertThat(watch.largest()).containsEntry(TemporaryWatch.H2, 1_000_000L);
        }
    }
}
