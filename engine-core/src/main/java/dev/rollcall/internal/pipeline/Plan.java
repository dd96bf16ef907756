package dev.rollcall.internal.pipeline;

import java.util.UUID;

import dev.rollcall.internal.merge.MergePlan;
import dev.rollcall.internal.row.RowMapper;
import dev.rollcall.model.Stamp;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.RowSource;

/**
 * The decisions that are made before the first row is applied.
 *
 * @param stamp the import's one instant, and its id as text
 * @param mapper the mapper of rows, with the columns, and the lists by their ids
 * @param merging the rules of the merge, with the fields by their keys
 */
public record Plan(UUID importId, Stamp stamp, Survey survey, RowMapper mapper, MergePlan merging) {
    /** Returns the source as it is to be read. */
    RowSource source() {
        return survey.source();
    }

    public ImportOptions options() {
        return merging.options();
    }
}
