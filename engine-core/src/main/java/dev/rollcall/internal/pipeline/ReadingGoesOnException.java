package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The failure of a source that has not returned from reading although the import has ended. It is a suppressed
 * exception of the failure that ended the import.
 */
public final class ReadingGoesOnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReadingGoesOnException(Duration patience, String thread) {
        super("the source has not come back from reading for " + patience.toSeconds() + " seconds, so its thread '"
                + thread + "' goes on until it does, and closes it then");
    }

    /** Returns the exception of this kind that {@code failure} has suppressed. */
    public static Optional<ReadingGoesOnException> besides(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(ReadingGoesOnException.class::isInstance)
                .map(ReadingGoesOnException.class::cast)
                .findFirst();
    }
}
