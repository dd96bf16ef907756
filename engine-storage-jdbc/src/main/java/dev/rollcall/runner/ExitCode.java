package dev.rollcall.runner;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import dev.rollcall.job.ImportException;
import dev.rollcall.job.RefusedException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.source.SourceException;
import dev.rollcall.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The exit code of a command. A refused row is not a failure: files have bad rows, and the report names them. There is
 * no 1, since Java exits with it when it cannot start.
 */
enum ExitCode {
    FINISHED(0, "It is done. Rows that were refused are in the report."),
    USAGE(2, "The command line or the options file is wrong. Nothing was done."),
    UNREADABLE(3, "The file cannot be read as a table of contacts. Nothing was imported."),
    FAILED(
            4,
            "The import ended early, or something failed after it: writing the report, closing the"
                    + " database. The message"
                    + " says which. What was committed stays."),
    DATABASE(5, "The database cannot be used: in use, missing, not writable. Nothing was imported."),
    ROWS_REFUSED(6, "It is done, but rows were refused and --fail-on-refused was given."),
    REJECTED(7, "The import was rejected, as the report says. Nothing of it was kept.");

    /**
     * The codes that shells derive from a signal that has ended a process: 128 and its number. This program returns
     * none of them.
     */
    private static final Map<String, String> KILLED = new TreeMap<>(Map.of(
            "129", "The process was ended by SIGHUP; see 143.",
            "130", "The process was ended by SIGINT, as by Ctrl-C; see 143.",
            "137", "The process was ended by SIGKILL; see 143.",
            "143",
                    "The process was ended by SIGTERM. There is no report. The rows of an import"
                            + " that were committed stay,"
                            + " in whole chunks; importing the file again brings in the others. Of"
                            + " an import that is kept"
                            + " as a whole or not at all, nothing was kept."));

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    /** Returns the meanings by code, for the help page. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            meanings.put(Integer.toString(exit.code), exit.meaning);
        }
        meanings.putAll(KILLED);
        return meanings;
    }

    /** Returns the code for the failure that ended a command. */
    static ExitCode of(Throwable failure) {
        if (failure instanceof ImportException ended) {
            return ended.report().rows() > 0 ? FAILED : ofCause(ended.getCause());
        }
        return ofCause(failure);
    }

    private static ExitCode ofCause(@Nullable Throwable cause) {
        if (cause instanceof SourceException || cause instanceof MappingException || cause instanceof IOException) {
            return UNREADABLE;
        }
        if (cause instanceof RefusedException) {
            return REJECTED;
        }
        return cause instanceof StoreException ? DATABASE : FAILED;
    }
}
