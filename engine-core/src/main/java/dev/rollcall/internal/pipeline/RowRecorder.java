package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.internal.merge.RowResult;
import dev.rollcall.internal.merge.WorkingContact;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.row.CellText;
import dev.rollcall.internal.text.CutText;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.RowRetention;
import dev.rollcall.source.Cell;
import dev.rollcall.store.RowRecord;

/** The rule for which rows the journal keeps, and with which content. */
final class RowRecorder {
    /** The most characters of a row that are stored; a text that is cut ends with an ellipsis. */
    static final int MAX_CELLS = 64 << 10;

    private RowRecorder() {}

    static boolean keeps(RowRetention kept, RowResult merged) {
        return switch (kept) {
            case NONE -> false;
            case REFUSED -> merged.outcome().isRefused() || !merged.faults().isEmpty();
            case ALL -> true;
        };
    }

    static RowRecord of(Patch patch, RowResult merged) {
        WorkingContact contact = merged.contact();
        return new RowRecord(
                patch.number(),
                patch.line(),
                merged.outcome(),
                contact == null ? null : contact.id(),
                merged.outcome() == Outcome.INSERTED,
                patch.duplicateOf(),
                merged.faultsWithIds(),
                merged.isFaulted() ? cells(patch.cells()) : null,
                merged.facts());
    }

    private static List<String> cells(List<Cell> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        int left = MAX_CELLS;
        for (Cell cell : cells) {
            String text = CellText.of(cell);
            texts.add(CutText.of(text, left));
            left = Math.max(0, left - text.length());
        }
        return texts;
    }
}
