package dev.rollcall.internal.run;

import java.util.List;

import dev.rollcall.fault.Note;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.store.LostRaceException;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt, with a verdict or a failure. Immutable.
 *
 * @param mapping the mapping of the columns, or null if the survey failed
 * @param notes the notes about the source as a whole
 * @param prepared the lists and fields that the attempt has created, if they are committed
 * @param atomic whether the import is committed as a whole or not at all
 * @param inDoubt whether it is unknown if the import was committed
 * @param tally the counts of the rows that are known to be applied
 * @param verdict the decision after the last row, or null if the attempt failed
 * @param failure the failure of the source or the store, or null if there is a verdict
 */
record AttemptResult(
        @Nullable HeaderMapping mapping,
        List<Note> notes,
        Preparation prepared,
        boolean atomic,
        boolean inDoubt,
        Tally tally,
        @Nullable Verdict verdict,
        @Nullable Throwable failure) {
    /** Reports whether the attempt has lost a race and left nothing in the store, so that another one may be made. */
    boolean isRepeatable() {
        return failure instanceof LostRaceException && atomic && !inDoubt;
    }

    /** Returns the result with another failure. */
    AttemptResult failedBy(Throwable other) {
        return new AttemptResult(mapping, notes, prepared, atomic, inDoubt, tally, null, other);
    }
}
