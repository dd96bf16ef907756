package dev.rollcall.internal.pipeline;

import java.util.List;

import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.store.ContactStore;

/**
 * The settings of a survey, the same in all of its passes.
 *
 * @param store the store for look-ups of known contacts, if everybody in the file has left; not changed
 * @param fields the existing fields
 * @param seed a new seed; the one of the checkpoint if the import continues
 * @param byKey whether to collect what is needed to apply the rows in key order
 * @param budgetBytes the most memory to use, about
 */
public record SurveySettings(
        ImportOptions options,
        ContactStore store,
        List<FieldDefinition> fields,
        Seed seed,
        boolean byKey,
        long budgetBytes) {}
