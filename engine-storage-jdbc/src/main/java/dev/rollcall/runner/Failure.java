package dev.rollcall.runner;

import java.io.UncheckedIOException;
import java.util.List;

import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;

/** The text about the failure that ended a command. */
final class Failure {
    private Failure() {}

    /** Returns the text line by line: a header that cannot be mapped has a line for each problem. */
    static List<String> lines(Throwable failure) {
        String message = message(failure);
        Throwable cause = failure instanceof ImportException ? failure.getCause() : failure;
        return cause instanceof MappingException ? message.lines().toList() : List.of(message);
    }

    /**
     * Returns the message. Messages of our own exceptions are for people and contain no cell values; the content of
     * others is unknown.
     */
    static String message(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            // an error with a cause is the engine's, and says how much memory the store needs
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
                ? String.valueOf(failure.getMessage())
                : "unexpected " + failure.getClass().getName();
    }
}
