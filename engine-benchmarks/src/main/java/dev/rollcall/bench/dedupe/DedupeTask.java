package dev.rollcall.bench.dedupe;

import java.util.List;

import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.options.DuplicateCheck;

/**
 * A search for duplicates to be measured.
 *
 * @param keys how many rows there are, each with a key
 * @param budgetBytes what the search may use
 * @param check how keys are compared
 */
record DedupeTask(long keys, long budgetBytes, DuplicateCheck check) {
    private static final int ARGUMENTS = 3;

    DedupeTask {
        if (keys < 1 || keys > ContactFile.MAX_ROWS) {
            throw new IllegalArgumentException("no such number of keys: " + keys);
        }
    }

    /** As arguments of a child's command line. */
    List<String> toArguments() {
        return List.of(Long.toString(keys), Long.toString(budgetBytes), check.name());
    }

    /** @throws IllegalArgumentException if they are not those of a task */
    static DedupeTask fromArguments(List<String> arguments) {
        if (arguments.size() != ARGUMENTS) {
            throw new IllegalArgumentException("a task has " + ARGUMENTS + " arguments, not " + arguments.size());
        }
        return new DedupeTask(
                Long.parseLong(arguments.get(0)),
                Long.parseLong(arguments.get(1)),
                DuplicateCheck.valueOf(arguments.get(2)));
    }
}
