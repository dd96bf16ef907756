package dev.rollcall.internal.row;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Placeholders;
import dev.rollcall.options.IdentifierRules;
import org.jspecify.annotations.Nullable;

/**
 * The texts in identifier columns that mean that there is no identifier, or that it is unknown (ruling R-32).
 * Immutable.
 */
final class MissingIdentifiers {
    private final Placeholders placeholders;
    private final boolean takesRounded;
    private final IdentifierFindings findings;

    MissingIdentifiers(IdentifierRules rules, IdentifierFindings findings) {
        this.placeholders = rules.placeholderTexts();
        this.takesRounded = rules.rounded();
        this.findings = findings;
    }

    /** Returns the reason for which {@code text} identifies nobody; null if it may identify somebody. */
    @Nullable
    FaultCode reason(IdentifierKind kind, String text) {
        if (placeholders.contains(text) || isMissingZero(kind, text) || isFiller(kind, text)) {
            return FaultCode.PLACEHOLDER_IDENTIFIER;
        }
        return !takesRounded && isRounded(kind, Blanks.strip(text)) ? FaultCode.ROUNDED_IDENTIFIER : null;
    }

    /** Reports whether people type {@code address} if they have none. */
    boolean isFiller(EmailAddress address) {
        return placeholders.contains(address.key());
    }

    /** Reports whether people type {@code phone} if they have none. */
    boolean isFiller(PhoneNumber phone) {
        return !placeholders.isEmpty() && FillerNumber.isFiller(phone);
    }

    private boolean isMissingZero(IdentifierKind kind, String text) {
        return placeholders.containsZero()
                && !findings.zeros().contains(kind)
                && Placeholders.isZero(Blanks.strip(text));
    }

    private boolean isFiller(IdentifierKind kind, String text) {
        return kind == IdentifierKind.PHONE && !placeholders.isEmpty() && FillerNumber.isFiller(text);
    }

    private boolean isRounded(IdentifierKind kind, String text) {
        return SpreadsheetNumber.isScientific(text)
                || (findings.cut().contains(kind) && SpreadsheetNumber.isTooLong(text));
    }
}
