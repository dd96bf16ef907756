package dev.rollcall.internal.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Makes H2 use {@link InterruptSafeFile} for the databases whose name begins with {@link #PREFIX}. */
public final class InterruptSafePath extends FilePathWrapper {
    private static final String SCHEME = "rollcall";

    public static final String PREFIX = SCHEME + ":";

    /** To be called before such a database is opened; again does no harm. */
    public static void register() {
        FilePath.register(new InterruptSafePath());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new InterruptSafeFile(name.substring(PREFIX.length()), mode);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
