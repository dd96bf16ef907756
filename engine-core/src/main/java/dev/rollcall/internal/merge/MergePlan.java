package dev.rollcall.internal.merge;

import java.util.Map;

import dev.rollcall.model.FieldValue;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.ImportOptions;

/**
 * The rules of one import, with field names resolved.
 *
 * @param fieldRules the rules for single fields, by field key
 * @param defaults the values that new contacts receive in fields that their row leaves blank, by field key
 */
public record MergePlan(ImportOptions options, Map<String, FieldRule> fieldRules, Map<String, FieldValue> defaults) {
    /** Returns the opt-outs of rows, for {@code contacts}. */
    OptOuts optOuts(WorkingSet contacts) {
        EverybodyLeft everybody = options.consent().everybodyLeft();
        return new OptOuts(contacts, everybody == null ? null : everybody.reason());
    }

    /** Reports whether rows of unknown people only opt out. */
    boolean createsNobody() {
        EverybodyLeft everybody = options.consent().everybodyLeft();
        return everybody != null && everybody.onlyOptOuts();
    }
}
