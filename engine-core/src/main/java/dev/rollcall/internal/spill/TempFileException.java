package dev.rollcall.internal.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The failure of a temporary file: a problem of the machine, not of the source. The message says what to do. */
public final class TempFileException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure in {@code folder}.
     *
     * @param failed the action that failed: created, written, read
     */
    public TempFileException(String failed, Path folder, IOException cause) {
        this(failed, folder.toString(), cause);
    }

    /** Creates a failure in a folder whose name may not be a path. */
    TempFileException(String failed, String folder, IOException cause) {
        super(
                "a temporary file could not be " + failed + " in " + folder + " (" + reason(cause)
                        + "); make room there, or name another folder with -Djava.io.tmpdir",
                cause);
    }

    /** Returns the reason. The message of a file system's exception may be just the name of the file. */
    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
