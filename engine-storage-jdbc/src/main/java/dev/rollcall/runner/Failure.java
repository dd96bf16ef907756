package dev.rollcall.runner;

import java.io.UncheckedIOException;

import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;

/** What a person is told of what ended a command. */
final class Failure {
    private Failure() {}

    /** The messages of our own exceptions are for people and hold no cell values; nobody knows what is in others. */
    static String message(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            // one with a cause is the engine's, and says what the store needs
            return failure.getCause() instanceof OutOfMemoryError
                    ? String.valueOf(failure.getMessage())
                    : "the heap is too small; give Java more with -Xmx";
        }
        boolean ours = failure instanceof ImportException
                || failure instanceof AfterImportException
                || failure instanceof SourceException
                || failure instanceof MappingException
                || failure instanceof StoreException
                || failure instanceof UncheckedIOException;
        return ours
                ? failure.getMessage() + options(failure)
                : "unexpected " + failure.getClass().getName();
    }

    /** The engine's advice speaks of its options; on the command line they have other names. */
    private static String options(Throwable failure) {
        Throwable cause = failure instanceof ImportException ? failure.getCause() : failure;
        return cause instanceof MappingException ? " (--map, --unknown-columns)" : "";
    }
}
