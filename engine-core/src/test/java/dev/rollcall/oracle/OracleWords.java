package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.StatusMeaning;

/**
 * The words for statuses and availabilities, some of those that the usual exports have, and those of the
 * request.
 */
final class OracleWords {
    static final String NOTHING = "nothing";

    private static final Map<String, Status> STATUSES = new HashMap<>();
    private static final Map<String, Availability> AVAILABILITIES = new HashMap<>();

    static {
        for (Status status : Status.values()) {
            status(status, status.name());
        }
        status(Status.ACTIVE, "subscribed", "on", "confirmed", "opted in", "agreed", "aktiv");
        status(Status.PENDING, "invited", "activation_requested", "pendingoptin", "unconfirmed", "not confirmed");
        status(Status.UNSUBSCRIBED, "opted out", "never subscribed", "transactional", "désabonné");
        status(Status.SUPPRESSED, "off", "blocked", "notallowed", "blacklisted");
        status(Status.COMPLAINED, "ispcomplaint", "directcomplaint", "sharedsuppression", "abuse", "marked as spam");
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
        availability(
                Availability.DEAD, "unreachable", "spam_rejected", "hardbounced", "nomxrecord", "cleaned", "bounced");
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

    /** A status, an availability, {@link #NOTHING}, or null for an unknown word. */
    static Object meaning(String text, ImportOptions options) {
        String word = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, StatusMeaning> own :
                options.consent().statusWords().entrySet()) {
            if (own.getKey().equalsIgnoreCase(word)) {
                String meaning = own.getValue().toString();
                return meaning.equals(NOTHING) ? NOTHING : known(meaning);
            }
        }
        return List.of("null", "n/a", "-", "none", "\\n").contains(word) ? NOTHING : known(word);
    }

    private static Object known(String word) {
        return STATUSES.containsKey(word) ? STATUSES.get(word) : AVAILABILITIES.get(word);
    }
}
