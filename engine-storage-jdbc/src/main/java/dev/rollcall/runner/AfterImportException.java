package dev.rollcall.runner;

import java.util.UUID;

/** A failure after the import itself has finished: in the output of its result, or in closing the database. */
final class AfterImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the message of {@code failure}, for people */
    AfterImportException(UUID importId, String message, Throwable failure) {
        super("the import " + importId + " is finished and on record; after it, " + message, failure);
    }
}
