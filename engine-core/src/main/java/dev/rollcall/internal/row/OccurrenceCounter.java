package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import org.jspecify.annotations.Nullable;

/** A count of an event in the rows of a file, with the lines of the first few. Not thread-safe. */
final class OccurrenceCounter {
    private long count;
    private final List<Long> lines = new ArrayList<>(Note.MAX_LINES);

    void add(long line) {
        count++;
        if (lines.size() < Note.MAX_LINES) {
            lines.add(line);
        }
    }

    long count() {
        return count;
    }

    List<Long> lines() {
        return lines;
    }

    Note note(FaultCode code, @Nullable String column, @Nullable String detail) {
        return new Note(code, column, count, lines, detail);
    }
}
