package dev.rollcall.model;

/**
 * Why somebody who opted out, or has not confirmed, may be mailed again: the only thing that opens what is closed (ruling R-1).
 * A confirmation that a person has sent is one.
 *
 * @param actor who takes responsibility: a person or a system of the host's
 * @param reason why
 * @param evidence what shows that the person has agreed: a link, a form's number, a recording
 */
public record ResubscribeGrant(String actor, String reason, String evidence) {
    /** Most characters of each. */
    public static final int MAX_LENGTH = 1_000;

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
