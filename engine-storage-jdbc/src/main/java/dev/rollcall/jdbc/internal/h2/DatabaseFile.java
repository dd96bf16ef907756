package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The file of a database, accessible to its owner only.
 *
 * @param name the name under which it was requested
 * @param path its real path
 * @param linked whether the name is that of a link to it
 * @param made the identity of the file that was created on request, to distinguish it from another one of that name;
 *     null if it existed before
 */
record DatabaseFile(
        Path name, Path path, boolean linked, @Nullable Object made) {
    static final String SUFFIX = ".mv.db";

    /** The beginning of every H2 file. */
    private static final byte[] START = "H:".getBytes(StandardCharsets.US_ASCII);

    private static final int BLOCK = 4096;

    private static final Set<String> NO_FILE_NAMES = Set.of(".", "..", SUFFIX);

    /**
     * Returns the file {@code name}{@code .mv.db}, which is created, with the folders above it, if it does not exist.
     *
     * @throws IllegalArgumentException if {@code name} is not the name of a file, or H2 cannot open it
     * @throws StoreException if it cannot be created
     */
    static DatabaseFile of(Path name) {
        Path absolute = name.toAbsolutePath();
        Path folder = absolute.getParent();
        Path last = absolute.getFileName();
        if (folder == null || last == null || name.toString().isBlank() || NO_FILE_NAMES.contains(last.toString())) {
            throw new IllegalArgumentException("a database needs a file name: '" + name + "' is none");
        }
        try {
            requireUsableByH2(absolute);
            OwnerOnly.createDirectories(folder);
            String fileName = last.toString().endsWith(SUFFIX) ? last.toString() : last + SUFFIX;
            Path file = folder.toRealPath().resolve(fileName);
            requireReadable(folder.toRealPath());
            boolean made = createIfAbsent(file);
            // a rewrite would replace a link with a file
            Path real = file.toRealPath();
            requireUsableByH2(real);
            requireReadable(real);
            return new DatabaseFile(name, real, !real.equals(file), made ? identity(real) : null);
        } catch (IOException e) {
            throw cannotBeOpened(name, e);
        }
    }

    /**
     * Checks the name. Java replaces each character that the locale's charset does not have, and H2 knows files by
     * their names only.
     */
    private static void requireReadable(Path real) throws IOException {
        if (!isThereByName(real.toString())) {
            throw new IOException("Java cannot read the name " + real + " in this locale; set one that has its"
                    + " characters, as LC_ALL=C.UTF-8 does");
        }
    }

    private static boolean isThereByName(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException unmappable) {
            return false;
        }
    }

    /**
     * Checks a file that existed before, and takes it from everybody but its owner. Others may write to the folder too,
     * and have put a file or a link there: it is not touched unless it can be a database of this store. Reads the file,
     * which would cost another store of this process its lock on it.
     *
     * @throws StoreException if the file cannot be used
     */
    void requireUsable() throws IOException {
        if (made != null) {
            return;
        }
        if (!OwnerOnly.isWritableForOwner(path)) {
            throw new StoreException("database " + name + " is read-only; allow its owner to write " + path);
        } else if (!Files.isWritable(path)) {
            throw new StoreException("database " + name + " must not be written by this user; import as the owner of "
                    + path + ", or name another file");
        }
        if (size() == 0) {
            requireOwn();
        } else if (!hasH2Header(path)) {
            throw new StoreException("database " + name + " is no H2 database, or is damaged");
        }
        try {
            OwnerOnly.restrict(path);
        } catch (FileSystemException notOurs) {
            throw withStackTraceOf(
                    notOurs,
                    "database " + name
                            + " is open to others than its owner, and this user cannot change that; take from"
                            + " them what they may do with " + path);
        }
    }

    /** Checks an empty file. One of this store is empty if the process was killed right after its creation. */
    private void requireOwn() throws IOException {
        if (linked) {
            throw new StoreException("database " + name + " is a link to an empty file; name that file: " + path);
        }
        if (!OwnerOnly.isOurs(path)) {
            throw new StoreException("database " + name + " is an empty file of another user, who could read what is"
                    + " written to it; remove it, or name another file");
        }
    }

    /** Reads the header. H2 writes it twice, in case one is damaged. */
    private static boolean hasH2Header(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] first = content.readNBytes(BLOCK);
            byte[] second = content.readNBytes(START.length);
            return Arrays.equals(second, START) || Arrays.equals(Arrays.copyOf(first, START.length), START);
        }
    }

    private static boolean createIfAbsent(Path file) throws IOException {
        try {
            OwnerOnly.createFile(file);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        }
    }

    /** Checks the path for H2, which ends a path at a semicolon, and treats each backslash as a separator. */
    private static void requireUsableByH2(Path file) {
        String path = file.toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("H2 takes no ; in a path: " + path);
        }
        if (path.indexOf('\\') >= 0 && !file.getFileSystem().getSeparator().equals("\\")) {
            throw new IllegalArgumentException("H2 takes \\ for a separator, which it is not on this system: " + path);
        }
    }

    static StoreException cannotBeOpened(Path name, IOException e) {
        String reason = e.toString();
        if (e instanceof FileAlreadyExistsException) {
            reason = e.getMessage() + " is no directory";
        } else if (e instanceof AccessDeniedException) {
            reason = "no permission for " + e.getMessage();
        } else if (e instanceof NoSuchFileException) {
            reason = "the link " + e.getMessage() + " leads nowhere";
        } else if (e.getClass() == IOException.class) {
            reason = e.getMessage();
        }
        return withStackTraceOf(e, "database " + name + " cannot be opened: " + reason);
    }

    private static StoreException withStackTraceOf(IOException cause, String message) {
        StoreException failure = new StoreException(message);
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }

    /** Returns the identity of the current file; null if the system does not know it. */
    @Nullable
    Object identity() throws IOException {
        return identity(path);
    }

    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /** Deletes the file if it was created on request, and nobody has replaced it. */
    void deleteIfMade() {
        try {
            if (made != null && Objects.equals(made, identity())) {
                Files.delete(path);
            }
        } catch (IOException stays) {
            // the next opening reports the problem
        }
    }
}
