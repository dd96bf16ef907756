package dev.rollcall.internal.run;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

import dev.rollcall.internal.spill.TempFileException;
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
        if (isInterrupt(failure)) {
            return "the import was interrupted";
        } else if (failure instanceof SourceException
                || failure instanceof MappingException
                || failure instanceof TempFileException) {
            return text(failure);
        } else if (failure instanceof StoreException) {
            return "the store failed: " + text(failure);
        } else if (failure instanceof IOException) {
            return "reading the source failed: " + text(failure);
        }
        return "the import failed unexpectedly: " + failure.getClass().getSimpleName();
    }

    /** An interrupt may also close the file that was being read or written. */
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
