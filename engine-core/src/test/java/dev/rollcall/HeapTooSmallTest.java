package dev.rollcall;

import java.util.List;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.manage.ImportSummary;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** An import that runs out of heap. */
class HeapTooSmallTest {
    private final ImportEngine engine = ImportEngine.inMemory();

    /**
     * Imports a hundred rows one by one, with an error thrown where the tenth is applied or where it is read the second
     * time.
     */
    private Throwable thrown(Error error, boolean whileReading) {
        ImportOptions rowByRow = ImportOptions.builder().chunkRows(1).build();
        int[] read = {0};
        GeneratedRows rows = new GeneratedRows(List.of("email"), 100, number -> {
            if (whileReading && ++read[0] == 110) {
                throw error;
            }
            return List.of(Cell.ofText("a" + number + "@example.org"));
        });
        return catchThrowable(() -> engine.run(ImportRequest.of(rows, rowByRow).onProgress(progress -> {
            if (!whileReading && progress.totalRows().isPresent() && progress.rows() == 10) {
                throw error;
            }
        })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java heap space", "GC overhead limit exceeded"})
    void theErrorSaysWhatTheStoreNeeds(String full) {
        Error error = new OutOfMemoryError(full);

        assertThat(thrown(error, false))
                .isExactlyInstanceOf(OutOfMemoryError.class)
                .hasCause(error)
                .hasMessageMatching("the heap of \\d+ MB is too small for this import: the store in memory keeps every"
                        + " contact on the heap, 1 to 2.5 kB each, and holds 10; give Java more with -Xmx, or keep the"
                        + " contacts in a database file");
        assertThat(engine.imports().history(1))
                .singleElement()
                .extracting(ImportSummary::status)
                .isEqualTo(ImportStatus.FAILED);
    }

    @Test
    void anErrorInTheReadingThreadSaysWhatTheStoreNeedsToo() {
        assertThat(thrown(new OutOfMemoryError("Java heap space"), true))
                .isExactlyInstanceOf(OutOfMemoryError.class)
                .hasMessageContaining("the store in memory keeps every contact on the heap");
    }

    @Test
    void anotherOutOfMemoryErrorIsThrownUnchanged() {
        Error noThread = new OutOfMemoryError("unable to create native thread");

        assertThat(thrown(noThread, false)).isSameAs(noThread);
    }
}
