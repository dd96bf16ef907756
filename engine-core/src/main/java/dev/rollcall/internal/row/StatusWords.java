package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.Status;

/** The words that files use for statuses and availabilities (ruling R-1). Case, spaces, dashes and underscores do not matter. */
final class StatusWords {
    private static final Map<String, Status> STATUSES = new HashMap<>();
    private static final Map<String, Availability> AVAILABILITIES = new HashMap<>();

    static {
        for (Status status : Status.values()) {
            STATUSES.put(fold(status.name()), status);
        }
        put(Status.ACTIVE, "subscribed", "on", "confirmed");
        put(Status.PENDING, "invited", "activationrequested", "pendingoptin", "unconfirmed");
        put(Status.SUPPRESSED, "off", "blocked", "notallowed");
        put(Status.COMPLAINED, "ispcomplained", "directcomplaint", "sharedsuppression");
        for (Availability availability : Availability.values()) {
            AVAILABILITIES.put(fold(availability.name()), availability);
        }
        put(Availability.TEMPORARY, "tempunreachable", "mailboxfull", "spamfolder", "softbounced", "mailblocked");
        put(Availability.DEAD, "unreachable", "spamrejected", "hardbounced", "nomxrecord");
    }

    private StatusWords() {}

    private static void put(Status status, String... words) {
        for (String word : words) {
            STATUSES.put(word, status);
        }
    }

    private static void put(Availability availability, String... words) {
        for (String word : words) {
            AVAILABILITIES.put(word, availability);
        }
    }

    static Optional<Status> channelStatus(String word) {
        return status(word).filter(status -> status != Status.EXCLUDED);
    }

    /** A contact as a whole is ACTIVE or closed. */
    static Optional<Status> contactStatus(String word) {
        return status(word).flatMap(status -> switch (status.statusClass()) {
            case OPEN -> Optional.of(Status.ACTIVE);
            case CLOSED -> Optional.of(status);
            case WAITING, EXCLUDED -> Optional.empty();
        });
    }

    static Optional<Status> status(String word) {
        return Optional.ofNullable(STATUSES.get(fold(word)));
    }

    static Optional<Availability> availability(String word) {
        return Optional.ofNullable(AVAILABILITIES.get(fold(word)));
    }

    private static String fold(String word) {
        return Blanks.strip(word).toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
