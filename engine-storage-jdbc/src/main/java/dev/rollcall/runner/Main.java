package dev.rollcall.runner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The program that imports contacts from a shell. Its documentation is {@code --help}. */
@Command(
        name = "rollcall",
        description = "Imports contacts into an embedded database.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ImportCommand.class, FaultsCommand.class, HistoryCommand.class})
public final class Main {
    /** The exit codes of a command that has succeeded. */
    private static final Set<Integer> DONE = Set.of(ExitCode.FINISHED.code(), ExitCode.ROWS_REFUSED.code());

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, writer(FileDescriptor.out), new PrintWriter(writer(FileDescriptor.err))));
    }

    /** Returns a writer to a stream. {@code System.out} would not report that nothing can be written. */
    private static Writer writer(FileDescriptor stream) {
        return new OutputStreamWriter(new FileOutputStream(stream), Terminal.charset());
    }

    /**
     * Runs one command.
     *
     * @param out the destination of the results
     * @param err the destination of progress, and of reasons for failures
     * @return the exit code
     */
    static int run(String[] args, Writer out, PrintWriter err) {
        WatchedWriter watched = new WatchedWriter(out);
        PrintWriter printing = new PrintWriter(watched);
        int code = execute(args, printing, err);
        printing.flush();
        Optional<String> notPrinted = DONE.contains(code) ? watched.failure() : Optional.empty();
        if (notPrinted.isPresent()) {
            say(err, "it is done, but standard output cannot be written: " + notPrinted.get());
            code = ExitCode.FAILED.code();
        }
        err.flush();
        return code;
    }

    private static int execute(String[] args, PrintWriter out, PrintWriter err) {
        Optional<String> unreadable = LocaleCharacters.ofThisProcess().problem(args);
        if (unreadable.isPresent()) {
            say(err, unreadable.get());
            return ExitCode.USAGE.code();
        }
        try {
            return commandLine().setOut(out).setErr(err).execute(args);
        } catch (Throwable broken) {
            printFailure(err, broken);
            return ExitCode.of(broken).code();
        }
    }

    private static CommandLine commandLine() {
        CommandLine root = ArgumentWords.registerConverters(new CommandLine(new Main()))
                // a file may be called @contacts.csv; its cells are not arguments
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, args) -> wrong(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        describe(root);
        ImportArguments.addTo(
                Objects.requireNonNull(root.getSubcommands().get("import")).getCommandSpec());
        root.getSubcommands().values().forEach(Main::describe);
        return root;
    }

    /** Adds the texts and options that the help pages of all commands have in common. */
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
        say(
                command.getErr(),
                wrong.getMessage() + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    private static int failed(Exception failure, CommandLine command) {
        if (failure instanceof ParameterException wrong) {
            return wrong(wrong);
        }
        printFailure(command.getErr(), failure);
        return ExitCode.of(failure).code();
    }

    private static void printFailure(PrintWriter err, Throwable failure) {
        List<String> lines = Failure.lines(failure);
        say(err, lines.get(0));
        lines.stream().skip(1).map(Printable::of).forEach(err::println);
    }

    private static void say(PrintWriter err, String message) {
        err.println("rollcall: " + Printable.of(message));
    }

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"rollcall " + (version == null ? "(not packaged)" : version)};
        }
    }
}
