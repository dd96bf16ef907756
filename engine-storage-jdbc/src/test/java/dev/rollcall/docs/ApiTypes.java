package dev.rollcall.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;

/** The types of the public API: those a host can name, in packages that are neither internal nor the runner's. */
final class ApiTypes {
    private ApiTypes() {}

    /** The types of both modules, by name. */
    static List<Class<?>> all() {
        return Stream.of(ImportEngine.class, JdbcContactStore.class)
                .flatMap(type -> typesBeside(type).stream())
                .filter(ApiTypes::isApi)
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    static boolean isApi(Class<?> type) {
        return isApiPackage(type.getPackageName()) && isVisible(type);
    }

    private static boolean isApiPackage(String name) {
        return name.startsWith("dev.rollcall") && !name.contains(".internal") && !name.equals("dev.rollcall.runner");
    }

    private static boolean isVisible(Class<?> type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && isVisible(type.getModifiers())
                && (!type.isMemberClass() || isVisible(type.getDeclaringClass()));
    }

    /** Returns whether a member or a type with these modifiers can be used outside of its package. */
    static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** All types of the folder or the jar that {@code type} is in. */
    private static List<Class<?>> typesBeside(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(location))) {
                return typesIn(Path.of(location));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(location))) {
                return typesIn(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> typesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .<Class<?>>map(file -> load(file.replace('\\', '/').replace('/', '.')))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
