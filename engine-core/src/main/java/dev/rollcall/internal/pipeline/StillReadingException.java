package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The failure of a source that has not returned from reading although the import has ended. It is a suppressed
 * exception of the failure that ended the import.
 */
public final class StillReadingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StillReadingException(Duration patience, String thread) {
        super("the source has not come back from reading for " + patience.toSeconds() + " seconds, so its thread '"
                + thread + "' goes on until it does, and closes it then");
    }

    /** Returns the exception of this kind that {@code failure} has suppressed. */
    public static Optional<StillReadingException> besides(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(StillReadingException.class::isInstance)
                .map(StillReadingException.class::cast)
                .findFirst();
    }
}
