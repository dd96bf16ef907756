package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/** A copy of a closed H2 file with its content and no waste. H2 2.4 has moved its method for that to another class. */
public final class CompactCopy {
    private static final @Nullable MethodHandle COPY = method();

    private CompactCopy() {}

    /**
     * Writes the copy, uncompressed, into a new file.
     *
     * @throws IOException if this H2 has no such method
     * @throws RuntimeException if H2 fails
     */
    public static void write(Path file, Path copy) throws IOException {
        if (COPY == null) {
            throw new IOException("this version of H2 copies no files");
        }
        try {
            COPY.invoke(file.toString(), copy.toString(), false);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    private static @Nullable MethodHandle method() {
        MethodHandles.Lookup h2 = MethodHandles.publicLookup();
        MethodType before24 = MethodType.methodType(void.class, String.class, String.class, boolean.class);
        MethodType since24 = before24.appendParameterTypes(FileStore.class);
        try {
            return MethodHandles.insertArguments(h2.findStatic(MVStore.class, "compact", since24), 3, (Object) null);
        } catch (NoSuchMethodException | IllegalAccessException notHere) {
            return before24(h2, before24);
        }
    }

    private static @Nullable MethodHandle before24(MethodHandles.Lookup h2, MethodType type) {
        try {
            return h2.findStatic(MVStoreTool.class, "compact", type);
        } catch (NoSuchMethodException | IllegalAccessException notHereEither) {
            return null;
        }
    }
}
