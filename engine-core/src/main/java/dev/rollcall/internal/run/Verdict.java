package dev.rollcall.internal.run;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.merge.Impact;
import dev.rollcall.internal.pipeline.Tally;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.CutText;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.GuardRules;
import org.jspecify.annotations.Nullable;

/**
 * The decision after the last row.
 *
 * @param rejection the reason for which nothing may be committed, or null if everything is
 */
record Verdict(ImportStatus status, @Nullable String rejection) {
    /** The longest reason, since a report is stored with it. */
    private static final int MAX_REASON = 1_000;

    static Verdict finished() {
        return new Verdict(ImportStatus.FINISHED, null);
    }

    /** Returns the verdict for a watchdog's objection. */
    static Verdict objection(String reason) {
        String shown = Blanks.strip(reason.replaceAll("\\p{Cntrl}", " "));
        boolean fits = shown.length() <= MAX_REASON;
        return rejected(shown.isEmpty() ? "the watchdog objected" : fits ? shown : CutText.of(shown, MAX_REASON - 1));
    }

    private static Verdict rejected(String reason) {
        return new Verdict(ImportStatus.REJECTED_BY_WATCHDOG, reason);
    }

    /**
     * Returns the verdict of the guards, the contact limit first.
     *
     * @param impact the effect of the rows, if a guard needs it
     * @param before the number of contacts when the import began
     * @param after the number of contacts after the last row, called if there is a limit
     */
    static Verdict of(GuardRules guards, Tally tally, Impact impact, long before, LongSupplier after) {
        Optional<String> quota = quota(guards, tally, after);
        if (quota.isPresent()) {
            return new Verdict(ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT, quota.get());
        }
        return Stream.<Supplier<Optional<String>>>of(
                        () -> faulted(guards, tally),
                        () -> changed(guards, impact, before),
                        () -> blanked(guards, impact),
                        () -> lowered(guards, impact),
                        () -> identifiersChanged(guards, tally))
                .flatMap(guard -> guard.get().stream())
                .findFirst()
                .map(Verdict::rejected)
                .orElseGet(Verdict::finished);
    }

    private static Optional<String> quota(GuardRules guards, Tally tally, LongSupplier after) {
        Long limit = guards.maxContacts();
        if (limit == null || tally.count(Outcome.INSERTED) <= tally.count(Outcome.DELETED)) {
            return Optional.empty();
        }
        long contacts = after.getAsLong();
        return contacts > limit
                ? Optional.of("there would be " + contacts + " contacts, and " + limit + " are allowed")
                : Optional.empty();
    }

    private static Optional<String> faulted(GuardRules guards, Tally tally) {
        return above(
                guards.maxFaultedShare(),
                tally.faulted(),
                tally.rows(),
                tally.faulted() + " of " + tally.rows() + " rows were refused or have an error");
    }

    private static Optional<String> changed(GuardRules guards, Impact impact, long before) {
        return above(
                guards.maxChangedShare(),
                impact.changed(),
                before,
                impact.changed() + " rows would change or delete contacts, of which " + before + " were known");
    }

    private static Optional<String> blanked(GuardRules guards, Impact impact) {
        return impact.mostBlanked()
                .flatMap(most -> above(
                        guards.maxBlankedShare(),
                        most.blanked(),
                        most.had(),
                        "the field '" + most.field() + "' would be cleared by " + most.blanked() + " of the "
                                + most.had() + " rows whose contacts have it"));
    }

    /** Returns the text if a share is above its limit. A share of zero rows is never above it. */
    private static Optional<String> above(@Nullable Double limit, long part, long whole, String told) {
        return limit != null && whole > 0 && part / (double) whole > limit
                ? Optional.of(told + ", and a share of " + limit + " is allowed")
                : Optional.empty();
    }

    private static Optional<String> lowered(GuardRules guards, Impact impact) {
        Long limit = guards.maxLoweredStatuses();
        return limit != null && impact.lowered() > limit
                ? Optional.of(
                        impact.lowered() + " statuses of known contacts would be closed, and " + limit + " are allowed")
                : Optional.empty();
    }

    private static Optional<String> identifiersChanged(GuardRules guards, Tally tally) {
        Long limit = guards.maxChangedIdentifiers();
        long changed = tally.count(FaultCode.IDENTIFIER_CHANGED);
        return limit != null && changed > limit
                ? Optional.of(
                        changed + " stored addresses and phone numbers would be changed, and " + limit + " are allowed")
                : Optional.empty();
    }
}
