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

/** Files that only their owner may read and write, where the file system knows owners. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Creates {@code directory} and what is missing above it. One that exists is left as it is. */
    static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, DIRECTORY));
    }

    /**
     * Creates {@code directory}.
     *
     * @throws FileAlreadyExistsException if there is something of that name, be it a link
     */
    public static Path createDirectory(Path directory) throws IOException {
        return Files.createDirectory(directory, attributes(directory, DIRECTORY));
    }

    /** Whether a directory with {@code permissions} is as {@link #createDirectory} makes them. */
    static boolean isForOwnerOnly(Set<PosixFilePermission> permissions) {
        return permissions.equals(DIRECTORY);
    }

    /**
     * Gives {@code copy} the owner, the group and the permissions of {@code original}.
     *
     * @throws IOException if it cannot have them
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
     * @throws FileAlreadyExistsException if there is something of that name, be it a link
     */
    static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /**
     * Takes {@code file} from everybody else, and leaves its owner what it allowed its owner.
     *
     * @throws IOException if this user may not, or if it is a link
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

    /** Whether {@code file} belongs to the user of this process; also where the system does not know. */
    static boolean isOurs(Path file) throws IOException {
        return !knowsOwners(file) || Files.getOwner(file).equals(user(file));
    }

    /** Whose process this is; the owner of {@code file} where the system does not know. */
    static UserPrincipal user(Path file) throws IOException {
        try {
            return file.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", ""));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Files.getOwner(file);
        }
    }

    /** Whether the owner of {@code file} may write to it, as its permissions have it: a superuser always can. */
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
