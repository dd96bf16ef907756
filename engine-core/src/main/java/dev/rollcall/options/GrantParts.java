package dev.rollcall.options;

import java.util.List;

import dev.rollcall.model.ResubscribeGrant;

import static dev.rollcall.options.OptionTypes.text;

/** The parts of a grant. */
final class GrantParts {
    static final ImportOption<String> ACTOR = ImportOption.required(
            "consent.grant.actor",
            text(),
            "Who takes responsibility for opening what is closed or waiting: see"
                    + " [grants](merge-and-consent.md#grants).");
    static final ImportOption<String> REASON =
            ImportOption.required("consent.grant.reason", text(), "Why the people in the file may be mailed again.");
    static final ImportOption<String> EVIDENCE =
            ImportOption.required("consent.grant.evidence", text(), "The proof that they have agreed.");

    static final OptionType<ResubscribeGrant> TYPE =
            new ObjectType<>(List.of(ACTOR, REASON, EVIDENCE), GrantParts::grant, GrantParts::values);

    private GrantParts() {}

    private static ResubscribeGrant grant(OptionValues values) {
        return new ResubscribeGrant(values.get(ACTOR), values.get(REASON), values.get(EVIDENCE));
    }

    private static OptionValues values(ResubscribeGrant grant) {
        return new OptionValues.Builder()
                .set(ACTOR, grant.actor())
                .set(REASON, grant.reason())
                .set(EVIDENCE, grant.evidence())
                .build(List.of(ACTOR, REASON, EVIDENCE));
    }
}
