package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** Makes H2 use {@link InterruptSafeFile} for {@link HeldFile}s, if the name that it is given begins with {@link #PREFIX}. */
public final class InterruptSafePath extends FilePathWrapper {
    private static final String SCHEME = "rollcall";

    public static final String PREFIX = SCHEME + ":";

    /** To be called before such a database is opened; again does no harm. */
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

    /** H2's own answer opens and closes the file, which costs the lock. */
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
