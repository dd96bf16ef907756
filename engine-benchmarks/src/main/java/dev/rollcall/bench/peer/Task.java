package dev.rollcall.bench.peer;

import java.nio.file.Path;
import java.util.List;

import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.FileKind;

/**
 * One import to be done.
 *
 * @param contender who does it
 * @param file what is imported
 * @param csv where it lies
 * @param database the database to import into, without the suffix of its file
 */
public record Task(Contender contender, ContactFile file, Path csv, Path database) {
    static final int ARGUMENTS = 8;

    /** As arguments of a child's command line. */
    public List<String> toArguments() {
        return List.of(
                contender.name(),
                Long.toString(file.rows()),
                Long.toString(file.seed()),
                Long.toString(file.firstPerson()),
                Integer.toString(file.edition()),
                file.kind().name(),
                csv.toString(),
                database.toString());
    }

    /**
     * Reads a task from the arguments of a process.
     *
     * @throws IllegalArgumentException if they are not those of a task
     */
    public static Task fromArguments(List<String> arguments) {
        if (arguments.size() != ARGUMENTS) {
            throw new IllegalArgumentException("a task has " + ARGUMENTS + " arguments, not " + arguments.size());
        }
        return new Task(
                Contender.valueOf(arguments.get(0)),
                new ContactFile(
                        Long.parseLong(arguments.get(1)),
                        Long.parseLong(arguments.get(2)),
                        Long.parseLong(arguments.get(3)),
                        Integer.parseInt(arguments.get(4)),
                        FileKind.valueOf(arguments.get(5))),
                Path.of(arguments.get(6)),
                Path.of(arguments.get(7)));
    }
}
