package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A held file is locked, or known to have lost its lock. The other process locks files as H2 does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "locks are not lost there")
class HeldFileTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void create() throws IOException {
        path = Files.writeString(folder.resolve("file"), "content");
        InterruptSafePath.register();
    }

    /** Copies the file as a backup does, at which the system drops all locks of this process on the file. */
    private void copy() throws IOException {
        Files.copy(path, folder.resolve("copy"));
    }

    @Test
    void anotherProcessCannotLockAHeldFile() throws Exception {
        try (HeldFile held = HeldFile.open(path).orElseThrow()) {
            assertThat(LockingProcess.canLock(path)).isFalse();
            assertThat(held.isLost()).isFalse();
            assertThat(LockingProcess.canLock(path)).isFalse();
        }
        assertThat(LockingProcess.canLock(path)).isTrue();
    }

    @Test
    void aFileLockedByAnotherProcessCannotBeHeld() throws Exception {
        LockingProcess.whileLocked(path, () -> assertThat(HeldFile.open(path)).isEmpty());
        HeldFile.open(path).orElseThrow().close();
    }

    @Test
    void aLockLostByACopyIsRestored() throws Exception {
        try (HeldFile held = HeldFile.open(path).orElseThrow()) {
            for (int time = 0; time < 3; time++) {
                Files.deleteIfExists(folder.resolve("copy"));
                copy();
                assertThat(LockingProcess.canLock(path)).isTrue();

                assertThat(held.isLost()).isFalse();
                assertThat(LockingProcess.canLock(path)).isFalse();
            }
        }
    }

    @Test
    void nothingIsWrittenOnceAnotherProcessHoldsTheLostLock() throws Exception {
        try (HeldFile held = HeldFile.open(path).orElseThrow();
                FileChannel file = FilePath.get(InterruptSafePath.PREFIX + path).open("rw")) {
            copy();
            LockingProcess.whileLocked(path, () -> {
                assertThatThrownBy(() -> file.write(ByteBuffer.wrap(new byte[1]), 0))
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> file.truncate(0)).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> file.force(true)).isInstanceOf(IOException.class);
                assertThat(held.isLost()).isTrue();
            });
            // the other process may have changed the file
            assertThat(held.isLost()).isTrue();
        }
        assertThat(path).hasContent("content");
    }
}
