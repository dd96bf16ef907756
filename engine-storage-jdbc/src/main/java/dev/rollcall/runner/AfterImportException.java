package dev.rollcall.runner;

import java.util.UUID;

/** Something failed when the import itself had finished: telling of it, or closing the database. */
final class AfterImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AfterImportException(UUID importId, Throwable failure) {
        super("the import " + importId + " is finished and on record; after it, " + Failure.message(failure), failure);
    }
}
