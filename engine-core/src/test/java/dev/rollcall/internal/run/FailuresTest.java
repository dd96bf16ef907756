package dev.rollcall.internal.run;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;

import dev.rollcall.internal.pipeline.StillReadingException;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {
    @Test
    void aTemporaryFileFailureIsNotReportedAsASourceFailure() {
        Exception full = new TempFileException("written", Path.of("tmp"), new IOException("No space left on device"));
        assertThat(Failures.message(full))
                .isEqualTo("a temporary file could not be written in tmp (No space left on device);"
                        + " make room there, or name another folder with -Djava.io.tmpdir");
        assertThat(Failures.status(full)).isEqualTo(ImportStatus.FAILED);
    }

    @Test
    void aSourceThatStillReadsIsReportedBesideTheFailure() {
        Exception ended = new StoreException("the disk is gone");
        ended.addSuppressed(new IllegalStateException("canary"));
        assertThat(Failures.message(ended)).isEqualTo("the store failed: the disk is gone");

        ended.addSuppressed(new StillReadingException(Duration.ofSeconds(10), "rollcall-import"));
        assertThat(Failures.message(ended))
                .isEqualTo(
                        "the store failed: the disk is gone; the source has not come back from reading for 10 seconds,"
                                + " so its thread 'rollcall-import' goes on until it does, and closes it then");
        assertThat(Failures.status(ended)).isEqualTo(ImportStatus.FAILED);
    }

    @Test
    void anInterruptThatClosesAFileIsReportedAsAnInterrupt() {
        IOException closed = new ClosedByInterruptException();
        assertThat(Failures.message(closed)).isEqualTo("the import was interrupted");
        assertThat(Failures.message(new TempFileException("read", Path.of("tmp"), closed)))
                .isEqualTo("the import was interrupted");
    }
}
