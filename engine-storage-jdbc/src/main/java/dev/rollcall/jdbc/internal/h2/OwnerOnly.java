package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** A factory of files that only their owner may read and write, if the file system has owners. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Creates {@code directory} and missing directories above it. An existing one does not change. */
    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, DIRECTORY));
    }

    /**
     * Creates {@code directory}.
     *
     * @throws FileAlreadyExistsException if a file or a link with that name exists
     */
    public static Path createDirectory(Path directory) throws IOException {
        return Files.createDirectory(directory, attributes(directory, DIRECTORY));
    }

    /** Reports whether a directory with {@code permissions} is as {@link #createDirectory} creates it. */
    static boolean isForOwnerOnly(Set<PosixFilePermission> permissions) {
        return permissions.equals(DIRECTORY);
    }

    /**
     * Sets the owner, the group and the permissions of {@code copy} to those of {@code original}.
     *
     * @throws IOException if that is not possible
     */
    static void giveOwnerOf(Path original, Path copy) throws IOException {
        if (!knowsOwners(original)) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(original, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
        PosixFileAttributes found = view.readAttributes();
        if (!found.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!found.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
        view.setPermissions(wanted.permissions());
    }

    /**
     * Creates {@code file} empty.
     *
     * @throws FileAlreadyExistsException if a file or a link with that name exists
     */
    static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /**
     * Removes the permissions of everybody else from {@code file}; those of its owner do not change.
     *
     * @throws IOException if this user may not do so, or if it is a link
     */
    static void restrict(Path file) throws IOException {
        if (knowsOwners(file)) {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            Set<PosixFilePermission> found = view.readAttributes().permissions();
            if (found.retainAll(FILE)) {
                view.setPermissions(found);
            }
        }
    }

    /** Reports whether {@code file} belongs to the user of this process; true if the system does not know. */
    static boolean isOurs(Path file) throws IOException {
        return !knowsOwners(file) || Files.getOwner(file).equals(user(file));
    }

    /** Returns the user of this process; the owner of {@code file} if the system does not know. */
    static UserPrincipal user(Path file) throws IOException {
        try {
            return file.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", ""));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Files.getOwner(file);
        }
    }

    /**
     * Reports whether the owner of {@code file} may write to it according to its permissions: a superuser always can.
     */
    static boolean isWritableForOwner(Path file) throws IOException {
        return knowsOwners(file)
                ? Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE)
                : Files.isWritable(file);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
