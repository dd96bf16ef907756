package dev.rollcall.internal.run;

import java.io.IOException;

import dev.rollcall.mapping.MappingException;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;

/** What an import that cannot go on is told to have died of. */
final class Failures {
    private Failures() {}

    static ImportStatus status(Throwable failure) {
        boolean unreadable = failure instanceof MappingException
                || (failure instanceof SourceException source && source.kind() == SourceException.Kind.INVALID_FORMAT);
        return unreadable ? ImportStatus.INVALID_FILE_FORMAT : ImportStatus.FAILED;
    }

    static String message(Throwable failure) {
        if (failure instanceof SourceException || failure instanceof MappingException) {
            return text(failure);
        } else if (failure instanceof StoreException) {
            return "the store failed: " + text(failure);
        } else if (failure instanceof IOException) {
            return "reading the source failed: " + text(failure);
        } else if (failure instanceof InterruptedException) {
            return "the import was interrupted";
        }
        return "the import failed unexpectedly: " + failure.getClass().getSimpleName();
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
