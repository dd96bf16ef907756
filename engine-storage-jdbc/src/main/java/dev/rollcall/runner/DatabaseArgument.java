package dev.rollcall.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.store.StoreException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The option that names the database. */
final class DatabaseArgument {
    private static final String SUFFIX = ".mv.db";
    private static final String DEFAULT = "rollcall";

    @Option(
            names = "--database",
            paramLabel = "PATH",
            converter = Name.class,
            defaultValue = DEFAULT,
            description = "The database: PATH" + SUFFIX + ". Default: rollcall" + SUFFIX + " in the working directory.")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /**
     * A converter that rejects the name that an unset variable of a shell produces, and names of hidden files without a
     * name.
     */
    private static final class Name implements ITypeConverter<Path> {
        private static final Set<String> NO_NAMES = Set.of("", ".", "..", SUFFIX);

        @Override
        public Path convert(String text) {
            Path last = ArgumentWords.path(text.strip()).getFileName();
            if (last == null || NO_NAMES.contains(last.toString())) {
                throw new TypeConversionException("a database needs a name, and '" + text + "' is none");
            }
            return ArgumentWords.path(text);
        }
    }

    /** Opens an engine on the database, which is created if it does not exist. */
    ImportEngine open() {
        try {
            return ImportEngine.on(JdbcContactStore.h2File(path));
        } catch (IllegalArgumentException notAPath) {
            throw new ParameterException(command.commandLine(), String.valueOf(notAPath.getMessage()), notAPath);
        }
    }

    /**
     * Opens an engine on the existing database.
     *
     * @throws StoreException if there is no such database
     */
    ImportEngine openExisting() {
        if (!exists()) {
            throw new StoreException("there is no database " + file() + "; import something first, or name another one"
                    + " with --database");
        }
        return open();
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** Returns the file of the database. */
    Path file() {
        return Path.of(name() + SUFFIX);
    }

    /** Returns the file to which H2 may write its trace. */
    Path traceFile() {
        return Path.of(name() + ".trace.db");
    }

    private String name() {
        String given = path.toString();
        return given.endsWith(SUFFIX) ? given.substring(0, given.length() - SUFFIX.length()) : given;
    }

    /** Returns the option that names this database on another command line: empty for the default one. */
    String asArgument() {
        return path.toString().equals(DEFAULT) ? "" : " --database " + Invocation.word(path.toString());
    }
}
