package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A path that makes H2 use {@link InterruptSafeFile} for {@link HeldFile}s, if the name begins with {@link #PREFIX}.
 */
public final class InterruptSafePath extends FilePathWrapper {
    private static final String SCHEME = "rollcall";

    public static final String PREFIX = SCHEME + ":";

    /**
     * Registers this kind of path with H2. Must be called before such a database is opened; further calls have no
     * effect.
     */
    public static void register() {
        FilePath.register(new InterruptSafePath());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        HeldFile held = held();
        if (held == null) {
            throw new IOException("the file is not held");
        }
        return new InterruptSafeFile(held);
    }

    /** Avoids H2's own method, which opens and closes the file and so loses the lock. */
    @Override
    public boolean canWrite() {
        return held() != null || super.canWrite();
    }

    private @Nullable HeldFile held() {
        return HeldFile.of(name.substring(PREFIX.length()));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }
}
