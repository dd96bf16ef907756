package dev.rollcall.runner;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.store.StoreException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database. */
final class DatabaseArgument {
    private static final String SUFFIX = ".mv.db";
    private static final Path DEFAULT = Path.of("rollcall");

    @Option(
            names = "--database",
            paramLabel = "PATH",
            description = "The database: PATH" + SUFFIX + ". Default: rollcall" + SUFFIX + " in the working directory.")
    private Path path = DEFAULT;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

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
        if (!Files.exists(file())) {
            throw new StoreException("there is no database " + file() + "; import something first, or name another one"
                    + " with --database");
        }
        return open();
    }

    /** The file it is in. */
    Path file() {
        return path.toString().endsWith(SUFFIX) ? path : Path.of(path + SUFFIX);
    }

    /** What names this database on another command line: empty for the default one. */
    String asArgument() {
        return path.equals(DEFAULT) ? "" : " --database " + Invocation.word(path.toString());
    }
}
