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
     * @param known what was said of the damaged row before, which is no news
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

    /** Whether the file was refused, or something is said of the file, or of a row that is as none was before. */
    boolean isNoticed() {
        return refused || !news.isEmpty();
    }

    /** Whether the columns have the names that they had before: an import may refuse others. */
    boolean hasSameHeader() {
        return sameHeader;
    }

    /** Whether a row is as none was before, and nothing is said of it. */
    boolean hasWrongRowUnmarked() {
        return wrongRowUnmarked;
    }
}
