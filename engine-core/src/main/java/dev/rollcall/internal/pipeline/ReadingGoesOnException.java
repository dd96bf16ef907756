package dev.rollcall.internal.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source that has not come back from reading though the import has ended. Whatever ended the import comes first: this is suppressed
 * there.
 */
public final class ReadingGoesOnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReadingGoesOnException(Duration patience, String thread) {
        super("the source has not come back from reading for " + patience.toSeconds() + " seconds, so its thread '"
                + thread + "' goes on until it does, and closes it then");
    }

    /** What of this kind came to {@code failure}. */
    public static Optional<ReadingGoesOnException> besides(Throwable failure) {
        return Stream.of(failure.getSuppressed())
                .filter(ReadingGoesOnException.class::isInstance)
                .map(ReadingGoesOnException.class::cast)
                .findFirst();
    }
}
