package dev.rollcall.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.rollcall.bench.bounded.BoundedCommand;
import dev.rollcall.bench.bounded.BoundedTrial;
import dev.rollcall.bench.damage.DamageCommand;
import dev.rollcall.bench.dedupe.DedupeCommand;
import dev.rollcall.bench.dedupe.DedupeTrial;
import dev.rollcall.bench.measure.ChildFailedException;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.together.TogetherCommand;
import dev.rollcall.bench.trial.CompareCommand;
import dev.rollcall.bench.trial.GenerateCommand;
import dev.rollcall.bench.trial.GrowthCommand;
import dev.rollcall.bench.trial.MillionCommand;
import dev.rollcall.bench.trial.SideBySide;
import dev.rollcall.bench.trial.Trial;

/** The command line: one of our commands, or arguments of JMH. */
public final class Main {
    private static final int USAGE_ERROR = 2;
    private static final String USAGE = """
            Whole imports, each in a JVM of its own and checked; exit code 1 if a result is wrong:
              generate FILE ROWS           write the contact file that the others import
              million [--rows N] [--heap 64m] [--store DIR] [--kind mixed|bad|duplicates] [--rejected]
                                           import into an empty store in that heap; rejected: as a whole,
                                           and rolled back at the end
              floor [--rows N] [--heap 64m] [--store DIR]
                                           insert the same contacts and index them at the end: the least that
                                           H2 itself needs
              side-by-side [--rows N] [--runs K] [--peer-runs K] [--warm N] [--workloads A,B,C] [--heap 1g]
                           [--store DIR]
                           [--contenders rollcall,jdbi-merge,spring-batch,sqlite,duckdb,floor]
                           [--results side-by-side.jsonl] [--continue]
                                           the engine and other ways to do the same, in turn; peer-runs: in how
                                           many of the runs all but the engine and the floor take part; warm:
                                           every process imports N times, and the last third is told beside the
                                           first import, which is cold
              growth [--stores 100000,1000000,5000000] [--rows N] [--runs K] [--heap 1g] [--store DIR]
                                           what a row costs in stores of these sizes; a named DIR keeps them
              dedupe [--keys N] [--heap 128m] [--budget 64m] [--whole-keys]
                                           the search for duplicates beside parsing the same rows
              bounded [--scale 1] [--heap 64m] [--store DIR]
                      [--kinds refused,duplicates,unknown-lists,blanks,addresses]
                                           one to five million rows that are nearly all of one kind, imported in that
                                           heap; then the report, all faults, one person erased, the history, rows
                                           forgotten; scale 0.01 takes a hundredth of the rows
              damage [--files N] [--seed S] [--corpus DIR]
                                           N clean CSV files, and those below DIR/csv, damaged in every way: what
                                           the engine notices; exit code 1 below 98 %, or above 1 % false alarms
              together [--runs N] [--seed S] [--people N]
                                           2 to 8 imports of up to N people at once, with opt-outs, erasures, look-ups
                                           and edits between them, on every store; a run in which something is lost,
                                           late or wrong is told with its seed
            Results that were kept, of side-by-side (its last session) or of JMH with -rf json:
              table FILE                   as a table
              compare A B                  two beside each other, and B as a multiple of A
            """;
    private static final String ELSE =
            "Anything else goes to JMH, which runs all benchmarks if there is nothing, and -prof gc unless there is a"
                    + " -prof:";
    private static final Set<String> WITH_HELP = Set.of(
            "generate",
            "million",
            "floor",
            "side-by-side",
            "growth",
            "dedupe",
            "bounded",
            "damage",
            "together",
            "table",
            "compare");

    private Main() {}

    /** Runs a command, and ends the process with its exit code unless that is 0. */
    public static void main(String[] args) throws Exception {
        int exit = run(
                List.of(args),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws Exception {
        String command = args.isEmpty() ? "" : args.get(0);
        List<String> arguments = args.isEmpty() ? args : args.subList(1, args.size());
        if (WITH_HELP.contains(command) && (arguments.contains("-h") || arguments.contains("--help"))) {
            out.println(USAGE);
            return 0;
        }
        try {
            return switch (command) {
                case "generate" -> GenerateCommand.run(arguments, out);
                case "million" -> MillionCommand.million(arguments, out);
                case "floor" -> MillionCommand.floor(arguments, out);
                case "side-by-side" -> SideBySide.run(arguments, out);
                case "dedupe" -> DedupeCommand.run(arguments, out);
                case "bounded" -> BoundedCommand.run(arguments, out);
                case BoundedTrial.COMMAND -> BoundedTrial.run(arguments, out);
                case "damage" -> DamageCommand.run(arguments, out);
                case "together" -> TogetherCommand.run(arguments, out);
                case DedupeTrial.COMMAND -> DedupeTrial.run(arguments, out);
                case "growth" -> GrowthCommand.run(arguments, out);
                case "table" -> CompareCommand.table(arguments, out);
                case "compare" -> CompareCommand.compare(arguments, out);
                case Trial.COMMAND -> Trial.run(arguments, out);
                default -> jmh(args, out);
            };
        } catch (ChildFailedException e) {
            out.println("FAILED: " + e.getMessage());
            return 1;
        } catch (FileSystemException e) {
            err.println(message(e));
            return USAGE_ERROR;
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return USAGE_ERROR;
        }
    }

    /** Returns the message of an exception; one without a reason has only its name. */
    private static String message(FileSystemException e) {
        String reason = e.getReason();
        return e.getFile() + ": " + (reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static int jmh(List<String> args, PrintStream out) throws Exception {
        if (args.contains("-h")) {
            out.println(USAGE);
            out.println(ELSE);
        }
        org.openjdk.jmh.Main.main(withAllocation(args).toArray(String[]::new));
        return 0;
    }

    /** Adds the profiler of allocations, unless the arguments name another one. */
    static List<String> withAllocation(List<String> args) {
        if (args.stream().anyMatch(arg -> arg.matches("--?prof(=.*)?"))) {
            return args;
        }
        return Stream.concat(args.stream(), Stream.of("-prof", "gc")).toList();
    }
}
