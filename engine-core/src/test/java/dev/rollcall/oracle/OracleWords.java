package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Status;

/** The words for statuses and availabilities. */
final class OracleWords {
    private static final Map<String, Status> STATUSES = new HashMap<>();
    private static final Map<String, Availability> AVAILABILITIES = new HashMap<>();

    static {
        for (Status status : Status.values()) {
            status(status, status.name());
        }
        status(Status.ACTIVE, "subscribed", "on", "confirmed");
        status(Status.PENDING, "invited", "activation_requested", "pendingoptin", "unconfirmed");
        status(Status.SUPPRESSED, "off", "blocked", "notallowed");
        status(Status.COMPLAINED, "ispcomplaint", "directcomplaint", "sharedsuppression");
        for (Availability availability : Availability.values()) {
            availability(availability, availability.name());
        }
        availability(
                Availability.TEMPORARY,
                "temp_unreachable",
                "mailbox_full",
                "spam_folder",
                "softbounced",
                "mailblocked");
        availability(Availability.DEAD, "unreachable", "spam_rejected", "hardbounced", "nomxrecord");
    }

    private OracleWords() {}

    private static void status(Status status, String... words) {
        for (String word : words) {
            STATUSES.put(word.toLowerCase(Locale.ROOT), status);
        }
    }

    private static void availability(Availability availability, String... words) {
        for (String word : words) {
            AVAILABILITIES.put(word.toLowerCase(Locale.ROOT), availability);
        }
    }

    static Status status(String text) {
        return STATUSES.get(text.toLowerCase(Locale.ROOT));
    }

    static Availability availability(String text) {
        return AVAILABILITIES.get(text.toLowerCase(Locale.ROOT));
    }
}
