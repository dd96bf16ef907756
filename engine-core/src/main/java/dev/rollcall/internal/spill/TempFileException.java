package dev.rollcall.internal.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A temporary file failed: the machine's fault, not the source's. The message says what to do. */
public final class TempFileException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure in {@code folder}.
     *
     * @param failed what could not be done to the file: created, written, read
     */
    public TempFileException(String failed, Path folder, IOException cause) {
        this(failed, folder.toString(), cause);
    }

    /** A failure in a folder whose name may be no path. */
    TempFileException(String failed, String folder, IOException cause) {
        super(
                "a temporary file could not be " + failed + " in " + folder + " (" + reason(cause)
                        + "); make room there, or name another folder with -Djava.io.tmpdir",
                cause);
    }

    /** The message of a file system's exception may be no more than the name of the file. */
    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
