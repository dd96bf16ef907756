package dev.rollcall.bench.damage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.fault.FaultCode;

/**
 * The counts of clean files of one source, of those in which the engine reports moved cells, and of the damage that it
 * noticed. Not thread-safe.
 */
final class SourceTally {
    private static final int EXAMPLES = 3;

    private final List<String> examples = new ArrayList<>();
    private int files;
    private int alarms;
    private int damaged;
    private int noticed;

    /**
     * Counts a clean file.
     *
     * @param expected the faults that are no false alarm
     */
    void addClean(int number, Reading reading, Set<FaultCode> expected) {
        Set<FaultCode> wrong = EnumSet.noneOf(FaultCode.class);
        wrong.addAll(reading.codes());
        wrong.removeAll(expected);
        files++;
        if (reading.refused() || !wrong.isEmpty()) {
            alarms++;
            if (examples.size() < EXAMPLES) {
                examples.add("file " + number + " " + (reading.refused() ? "refused" : wrong));
            }
        }
    }

    void addDamaged(boolean hasNoticed) {
        damaged++;
        noticed += hasNoticed ? 1 : 0;
    }

    int files() {
        return files;
    }

    int alarms() {
        return alarms;
    }

    int damaged() {
        return damaged;
    }

    int noticed() {
        return noticed;
    }

    /** The first false alarms. */
    List<String> examples() {
        return examples;
    }
}
