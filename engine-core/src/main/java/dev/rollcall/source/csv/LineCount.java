package dev.rollcall.source.csv;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import org.jspecify.annotations.Nullable;

/** A count of occurrences in a source, with the lines of the first few. Not thread-safe. */
final class LineCount {
    private final List<Long> lines = new ArrayList<>(Note.MAX_LINES);
    private long count;

    void add(long line) {
        count++;
        if (lines.size() < Note.MAX_LINES) {
            lines.add(line);
        }
    }

    long count() {
        return count;
    }

    Note note(FaultCode code, @Nullable String detail) {
        return new Note(code, null, count, lines, detail);
    }
}
