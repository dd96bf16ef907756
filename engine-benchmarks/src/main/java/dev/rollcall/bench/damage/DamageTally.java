package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.List;

/** The counts of files with one kind of damage, and of what the engine noticed. Not thread-safe. */
final class DamageTally {
    private static final int EXAMPLES = 3;

    private final List<String> misses = new ArrayList<>();
    private int files;
    private int noticed;
    private int withWrongRows;

    /**
     * Counts a damaged file.
     *
     * @param wrongRows whether the source noticed it, and rows besides are wrong without a word
     * @param place says which file it is
     */
    void add(boolean hasNoticed, boolean wrongRows, String place) {
        files++;
        noticed += hasNoticed ? 1 : 0;
        withWrongRows += wrongRows ? 1 : 0;
        if (!hasNoticed && misses.size() < EXAMPLES) {
            misses.add(place);
        }
    }

    int files() {
        return files;
    }

    int noticed() {
        return noticed;
    }

    int withWrongRows() {
        return withWrongRows;
    }

    /** Returns the first files whose damage was not noticed. */
    List<String> misses() {
        return misses;
    }
}
