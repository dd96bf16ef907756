package dev.rollcall.runner;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.NullMarked;

/** Lies in this package so that the benchmarks run the runner's commands without ending their process. */
@NullMarked
public final class RunnerAccess {
    private RunnerAccess() {}

    /**
     * Runs one command.
     *
     * @param out gets the output
     * @param err gets the messages of failures
     * @return the exit code
     */
    public static int run(List<String> args, Writer out, PrintWriter err) {
        return Main.run(args.toArray(String[]::new), out, err);
    }
}
