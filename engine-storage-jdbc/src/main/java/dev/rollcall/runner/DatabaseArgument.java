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

/** Which database. */
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

    /** Refuses what an unset variable of a shell leaves, and what would become a hidden file of no name. */
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

    /** An engine on the database, which is created if it is not there. */
    ImportEngine open() {
        try {
            return ImportEngine.on(JdbcContactStore.h2File(path));
        } catch (IllegalArgumentException notAPath) {
            throw new ParameterException(command.commandLine(), String.valueOf(notAPath.getMessage()), notAPath);
        }
    }

    /** @throws StoreException if there is no such database */
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

    /** The file it is in. */
    Path file() {
        return Path.of(name() + SUFFIX);
    }

    /** The file that H2 may write its trace to. */
    Path traceFile() {
        return Path.of(name() + ".trace.db");
    }

    private String name() {
        String given = path.toString();
        return given.endsWith(SUFFIX) ? given.substring(0, given.length() - SUFFIX.length()) : given;
    }

    /** What names this database on another command line: empty for the default one. */
    String asArgument() {
        return path.toString().equals(DEFAULT) ? "" : " --database " + Invocation.word(path.toString());
    }
}
