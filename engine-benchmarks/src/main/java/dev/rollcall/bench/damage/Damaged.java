package dev.rollcall.bench.damage;

import java.util.EnumSet;
import java.util.Set;

import dev.rollcall.bench.damage.Reading.ReadRow;
import dev.rollcall.fault.FaultCode;

/** The damage that was noticed: the reading of a damaged file beside that of the file before. */
final class Damaged {
    private final boolean refused;
    private final boolean sameHeader;
    private final Set<FaultCode> news = EnumSet.noneOf(FaultCode.class);
    private final boolean wrongRowUnmarked;

    /**
     * Compares the two.
     *
     * @param before the rows of the clean file
     * @param known the faults that the damaged row had before
     */
    Damaged(Reading reading, Reading clean, Set<ReadRow> before, Set<FaultCode> known) {
        this.refused = reading.refused();
        this.sameHeader = reading.header().equals(clean.header());
        boolean unmarked = false;
        for (ReadRow read : reading.rows()) {
            if (!before.contains(read)) {
                news.addAll(read.codes());
                unmarked |= read.codes().isEmpty();
            }
        }
        this.wrongRowUnmarked = unmarked;
        news.removeAll(known);
        Set<FaultCode> notes = EnumSet.noneOf(FaultCode.class);
        notes.addAll(reading.notes());
        notes.removeAll(clean.notes());
        news.addAll(notes);
    }

    /** Returns whether the file was refused, or has a new note, or has a new row with a fault. */
    boolean isNoticed() {
        return refused || !news.isEmpty();
    }

    /** Returns whether the columns have the names that they had before: an import may refuse others. */
    boolean hasSameHeader() {
        return sameHeader;
    }

    /** Returns whether a new row has no fault. */
    boolean hasWrongRowUnmarked() {
        return wrongRowUnmarked;
    }
}
