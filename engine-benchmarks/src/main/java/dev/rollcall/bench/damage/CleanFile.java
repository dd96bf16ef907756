package dev.rollcall.bench.damage;

import java.util.Set;

import dev.rollcall.fault.FaultCode;

/**
 * A file that nothing is wrong with.
 *
 * @param source where it comes from, in words
 * @param text the file
 * @param csv what is in it; written anew it is the same but for blank lines
 * @param expected what the engine is to say of it all the same, since it is so: that rows are short, or columns without
 *     name
 * @param canBeImported whether it has a column of addresses, so that a whole import can read it
 */
record CleanFile(String source, String text, WrittenCsv csv, Set<FaultCode> expected, boolean canBeImported) {
    CleanFile {
        expected = Set.copyOf(expected);
    }

    /** One that a program of ours writes. */
    static CleanFile made(String source, WrittenCsv csv, Set<FaultCode> expected) {
        return new CleanFile(source, csv.text(), csv, expected, true);
    }

    /** One that was found, of which nothing is known but that it is clean. */
    static CleanFile found(String source, String text, WrittenCsv csv) {
        return new CleanFile(source, text, csv, Set.of(), false);
    }
}
