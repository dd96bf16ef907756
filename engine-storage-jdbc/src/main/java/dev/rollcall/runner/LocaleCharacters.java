package dev.rollcall.runner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import picocli.CommandLine.TypeConversionException;

/**
 * The characters of the locale's charset. Java decodes arguments and the names of files with it, and replaces other
 * characters with U+FFFD, so that a name would become that of another file, or of another list.
 *
 * @param charset the charset with which Java has decoded them
 * @param workingDirectory the working directory, as Java has decoded it
 */
record LocaleCharacters(Charset charset, String workingDirectory) {
    private static final char LOST = '\uFFFD';

    static LocaleCharacters ofThisProcess() {
        return new LocaleCharacters(
                Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name())),
                System.getProperty("user.dir", ""));
    }

    /**
     * Returns the message if Java could not decode one of {@code args}. In UTF-8 the character may be intended, as in
     * the name of a column of a file that was damaged before.
     */
    Optional<String> problem(String... args) {
        return isUnicode()
                ? Optional.empty()
                : Stream.of(args)
                        .filter(arg -> arg.indexOf(LOST) >= 0)
                        .findFirst()
                        .map(arg -> unreadable("the argument '" + arg + "'"));
    }

    /**
     * Returns the path that an argument names.
     *
     * @throws TypeConversionException if Java cannot decode its name, or that of the working directory that it is
     *     relative to
     */
    Path path(String argument) {
        try {
            Path path = Path.of(argument);
            if (argument.indexOf(LOST) >= 0 && !Files.exists(path)) {
                throw new TypeConversionException(unreadable("the name '" + argument + "'"));
            } else if (!path.isAbsolute() && isLost(workingDirectory)) {
                throw new TypeConversionException(
                        unreadable("the name of the working directory, which '" + argument + "' needs,"));
            }
            return path;
        } catch (InvalidPathException refused) {
            throw new TypeConversionException("'" + argument + "' cannot be the name of a file here ("
                    + refused.getReason() + "); name another one");
        }
    }

    private boolean isLost(String directory) {
        return directory.indexOf(LOST) >= 0 && !(isUnicode() && Files.isDirectory(Path.of(directory)));
    }

    private boolean isUnicode() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private String unreadable(String what) {
        return "Java cannot read " + what + " in this locale, whose charset is " + charset.name() + "; "
                + (isUnicode()
                        ? "rename the file, so that its name is in that charset"
                        : "set one that has its characters, as LC_ALL=C.UTF-8 does, or rename it");
    }
}
