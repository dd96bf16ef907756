package dev.rollcall.runner;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import dev.rollcall.job.ImportException;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** Imports contacts from a shell. {@code --help} says how. */
@Command(
        name = "rollcall",
        description = "Imports contacts into an embedded database.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.class, FaultsCommand.class, HistoryCommand.class})
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, Terminal.charset()));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, Terminal.charset()));
        System.exit(run(args, out, err));
    }

    /**
     * Runs one command.
     *
     * @param out what was asked for
     * @param err progress, and why something did not work
     * @return the exit code
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        try {
            return commandLine().setOut(out).setErr(err).execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static CommandLine commandLine() {
        CommandLine root = ArgumentWords.teach(new CommandLine(new Main()))
                // a file may be called @contacts.csv; its cells are no arguments
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, args) -> wrong(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        describe(root);
        root.getSubcommands().values().forEach(Main::describe);
        return root;
    }

    /** What the help pages of all commands have in common. */
    private static void describe(CommandLine command) {
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version())
                .usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
    }

    private static int wrong(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        say(command, wrong.getMessage() + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    private static int failed(Exception failure, CommandLine command) {
        if (failure instanceof ParameterException wrong) {
            return wrong(wrong);
        }
        say(command, message(failure));
        return ExitCode.of(failure).code();
    }

    /** The messages of our own exceptions are for people and hold no cell values; nobody knows what is in others. */
    private static String message(Exception failure) {
        boolean ours = failure instanceof ImportException
                || failure instanceof SourceException
                || failure instanceof StoreException
                || failure instanceof UncheckedIOException;
        return ours
                ? String.valueOf(failure.getMessage())
                : "unexpected " + failure.getClass().getName();
    }

    private static void say(CommandLine command, String message) {
        command.getErr().println("rollcall: " + Printable.of(message));
    }

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"rollcall " + (version == null ? "(not packaged)" : version)};
        }
    }
}
