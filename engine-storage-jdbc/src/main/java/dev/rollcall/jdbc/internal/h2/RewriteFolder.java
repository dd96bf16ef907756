package dev.rollcall.jdbc.internal.h2;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The folder beside a database file in which its copy is written. It is our own, since H2 creates files readable for
 * everybody. Others may write to the folder around it, so a file with its name may be a link, or belong to them;
 * neither is used, followed or emptied.
 */
public final class RewriteFolder {
    private static final Pattern COPY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RewriteFolder() {}

    /**
     * Creates the folder of {@code file}.
     *
     * @return the path of the copy, with a name that nobody else chooses
     * @throws java.nio.file.FileAlreadyExistsException if a file with that name exists
     */
    static Path create(Path file) throws IOException {
        return OwnerOnly.createDirectory(of(file)).resolve(UUID.randomUUID().toString());
    }

    /** Removes the folder of {@code file} and the copies in it, if a rewrite has left them; anything else stays. */
    public static void remove(Path file) {
        Path folder = of(file);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> around = Files.newDirectoryStream(folder.resolveSibling("."))) {
            if (around instanceof SecureDirectoryStream<Path> held) {
                remove(held, folder.getFileName(), file);
            } else {
                removeUnheld(folder);
            }
        } catch (IOException e) {
            // the next opening of the file tries again
        }
    }

    /** Deletes the copies. The folders are open meanwhile, so that nobody can replace them. */
    private static void remove(SecureDirectoryStream<Path> around, Path folder, Path file) throws IOException {
        try (SecureDirectoryStream<Path> copies = around.newDirectoryStream(folder, LinkOption.NOFOLLOW_LINKS)) {
            PosixFileAttributeView view = copies.getFileAttributeView(PosixFileAttributeView.class);
            if (view == null || !isOurs(view.readAttributes(), file)) {
                return;
            }
            for (Path copy : copies) {
                if (isCopy(copy)) {
                    copies.deleteFile(copy.getFileName());
                }
            }
        }
        around.deleteDirectory(folder);
    }

    private static void removeUnheld(Path folder) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder)) {
            for (Path copy : copies) {
                if (isCopy(copy)) {
                    Files.deleteIfExists(copy);
                }
            }
        }
        Files.deleteIfExists(folder);
    }

    private static boolean isCopy(Path path) {
        return COPY.matcher(path.getFileName().toString()).matches();
    }

    private static boolean isOurs(PosixFileAttributes folder, Path file) throws IOException {
        return OwnerOnly.isForOwnerOnly(folder.permissions())
                && (folder.owner().equals(Files.getOwner(file))
                        || folder.owner().equals(OwnerOnly.user(file)));
    }

    private static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ".compacting");
    }
}
