package dev.rollcall.bench.damage;

import java.util.Set;

import dev.rollcall.fault.FaultCode;

/**
 * A file that nothing is wrong with.
 *
 * @param source where it comes from, in words
 * @param text the file
 * @param csv what is in it; written again it is the same but for blank lines
 * @param expected the faults that the engine must still report: short rows, or columns without a name
 * @param canBeImported whether it has a column of addresses, so that a whole import can read it
 */
record CleanFile(String source, String text, WrittenCsv csv, Set<FaultCode> expected, boolean canBeImported) {
    CleanFile {
        expected = Set.copyOf(expected);
    }

    /** Returns a file that a program of ours writes. */
    static CleanFile made(String source, WrittenCsv csv, Set<FaultCode> expected) {
        return new CleanFile(source, csv.text(), csv, expected, true);
    }

    /** Returns a file that was found: all that is known is that it is clean. */
    static CleanFile found(String source, String text, WrittenCsv csv) {
        return new CleanFile(source, text, csv, Set.of(), false);
    }
}
