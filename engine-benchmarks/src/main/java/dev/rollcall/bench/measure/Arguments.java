package dev.rollcall.bench.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.bench.workload.ContactFile;

/** The arguments of a command: {@code --option value}, {@code --flag} and words. Wrong ones are refused at once. */
public final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    /**
     * Reads arguments.
     *
     * @param words how many arguments are neither options nor flags
     * @throws UsageException if they are not as the command knows them
     */
    public Arguments(List<String> arguments, int words, Set<String> options, Set<String> flags) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (flags.contains(argument)) {
                this.flags.add(argument);
            } else if (options.contains(argument)) {
                if (++i == arguments.size()) {
                    throw new UsageException(argument + " needs a value");
                }
                this.options.put(argument, arguments.get(i));
            } else if (argument.startsWith("-")) {
                throw new UsageException("unknown option " + argument);
            } else {
                this.words.add(argument);
            }
        }
        if (this.words.size() != words) {
            throw new UsageException("expected " + words + " arguments, not " + this.words);
        }
    }

    public String word(int index) {
        return words.get(index);
    }

    public boolean flag(String flag) {
        return flags.contains(flag);
    }

    public String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /** Returns the path of an option, if it is set. */
    public Optional<Path> path(String option) {
        return Optional.ofNullable(options.get(option)).map(Path::of);
    }

    /** A number above 0. */
    public long number(String option, long otherwise) {
        String text = options.get(option);
        return text == null ? otherwise : positive(option, text);
    }

    /** Returns the number of rows of a file. */
    public long rows(long otherwise) {
        return rows("--rows", options.getOrDefault("--rows", Long.toString(otherwise)));
    }

    /** Returns the number of rows that {@code text} means. */
    public static long rows(String what, String text) {
        long rows = positive(what, text);
        if (rows > ContactFile.MAX_ROWS) {
            throw new UsageException(what + " must be at most " + ContactFile.MAX_ROWS + ", not " + text);
        }
        return rows;
    }

    /** A number above 0; underscores may group its digits. */
    static long positive(String what, String text) {
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below
        }
        throw new UsageException(what + " must be a number above 0, not " + text);
    }
}
