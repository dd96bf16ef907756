package dev.rollcall.model;

import dev.rollcall.internal.text.Name;

/**
 * The reason why a person who opted out, or has not confirmed, may be mailed again: only a grant opens what is closed
 * (ruling R-1). A confirmation that a person has sent is a grant. Immutable. Each text has 1 to {@value #MAX_LENGTH}
 * characters on one line.
 *
 * @param actor the person, or the host's system, that takes responsibility
 * @param reason the reason
 * @param evidence the evidence that the person has agreed: a link, a form's number, a recording
 */
public record ResubscribeGrant(String actor, String reason, String evidence) {
    /** The largest number of characters of each text. */
    public static final int MAX_LENGTH = 1_000;

    /** @throws IllegalArgumentException if a text does not have 1 to {@value #MAX_LENGTH} characters on one line */
    public ResubscribeGrant {
        actor = clean("actor", actor);
        reason = clean("reason", reason);
        evidence = clean("evidence", evidence);
    }

    private static String clean(String what, String text) {
        String clean = Name.clean(text);
        if (clean.isEmpty() || clean.length() > MAX_LENGTH || clean.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a grant's " + what + " is a text of 1 to " + MAX_LENGTH + " characters, on one line");
        }
        return clean;
    }
}
