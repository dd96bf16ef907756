package dev.rollcall.internal.merge;

import java.util.Map;
import java.util.UUID;

import dev.rollcall.job.FieldRule;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.model.FieldValue;

/**
 * The rules of one import, with field names resolved.
 *
 * @param fieldRules the rules for single fields, by field key
 * @param defaults the values that new contacts get in fields that their row leaves blank, by field key
 */
public record MergePlan(
        UUID importId, ImportOptions options, Map<String, FieldRule> fieldRules, Map<String, FieldValue> defaults) {}
