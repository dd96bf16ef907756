package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.TagRules;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/**
 * The columns of tags, searched for cells whose tags become one because the separator is another than expected.
 * Immutable.
 */
final class JoinedTags {
    private final List<String> header;
    private final TagRules rules;
    private final List<Integer> columns = new ArrayList<>();

    JoinedTags(HeaderMapping mapping, ImportOptions options) {
        this.header = mapping.header();
        this.rules = options.tags();
        if (rules.separator() == null) {
            TargetColumns.forEach(mapping, Target.Tags.class, (index, target) -> columns.add(index));
        }
    }

    /** Passes each column of {@code row} with such a cell to {@code found}. */
    void find(Row row, Consumer<String> found) {
        for (int column : columns) {
            if (row.cells().get(column) instanceof Cell.Given given
                    && TagCells.looksJoined(CellText.of(given.value()), rules)) {
                found.accept(header.get(column));
            }
        }
    }
}
