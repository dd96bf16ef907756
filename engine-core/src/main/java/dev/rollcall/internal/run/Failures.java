package dev.rollcall.internal.run;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Set;

import dev.rollcall.internal.pipeline.StillReadingException;
import dev.rollcall.internal.spill.TempFileException;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreException;

/** The causes with which imports fail, as texts and statuses. */
final class Failures {
    /** The messages of Java if the heap is full, unlike those if there are no more threads or classes. */
    private static final Set<String> HEAP_IS_FULL = Set.of("Java heap space", "GC overhead limit exceeded");

    private Failures() {}

    static ImportStatus status(Throwable failure) {
        if (failure instanceof RefusedException) {
            return ImportStatus.REJECTED_BY_WATCHDOG;
        }
        boolean unreadable = failure instanceof MappingException
                || (failure instanceof SourceException source && source.kind() == SourceException.Kind.INVALID_FORMAT);
        return unreadable ? ImportStatus.INVALID_FILE_FORMAT : ImportStatus.FAILED;
    }

    static String message(Throwable failure) {
        return reason(failure)
                + StillReadingException.besides(failure)
                        .map(reading -> "; " + text(reading))
                        .orElse("");
    }

    private static String reason(Throwable failure) {
        if (isInterrupt(failure)) {
            return "the import was interrupted";
        } else if (failure instanceof SourceException
                || failure instanceof StillReadingException
                || failure instanceof MappingException
                || failure instanceof RefusedException
                || failure instanceof TempFileException) {
            return text(failure);
        } else if (failure instanceof StoreException) {
            return "the store failed: " + text(failure);
        } else if (failure instanceof IOException) {
            return "reading the source failed: " + text(failure);
        }
        return "the import failed unexpectedly: " + failure.getClass().getSimpleName();
    }

    /**
     * Returns the error to throw to the caller: {@code error} itself, or for a full heap one that says how much of it
     * {@code store} needs.
     */
    static Error withAdvice(Error error, ContactStore store) {
        if (error instanceof OutOfMemoryError && HEAP_IS_FULL.contains(String.valueOf(error.getMessage()))) {
            OutOfMemoryError advice = new OutOfMemoryError("the heap of "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB is too small for this import: "
                    + store.heapNeeds());
            advice.initCause(error);
            return advice;
        }
        return error;
    }

    /**
     * Reports whether an interrupt is the cause. An interrupt may also close the file that is being read or written.
     */
    private static boolean isInterrupt(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof ClosedByInterruptException
                || failure.getCause() instanceof ClosedByInterruptException;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
