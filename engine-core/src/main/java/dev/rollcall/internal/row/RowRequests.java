package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.fault.Fault;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.TagRules;
import org.jspecify.annotations.Nullable;

/** The requests of one row, while its cells are read one by one. Used by one thread. */
final class RowRequests {
    final List<Fault> faults;
    final Map<String, FieldChange> fields = new HashMap<>();
    final TagCells tags;
    boolean deletes;

    @Nullable
    OnExisting onExisting;

    /**
     * Creates the requests of a row without cells.
     *
     * @param faults the faults that the source gives it
     */
    RowRequests(List<Fault> faults, TagRules tagRules) {
        this.faults = new ArrayList<>(faults);
        this.tags = new TagCells(tagRules, this.faults::add);
    }
}
