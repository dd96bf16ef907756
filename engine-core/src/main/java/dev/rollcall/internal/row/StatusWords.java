package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.model.Availability;
import dev.rollcall.model.Placeholders;
import dev.rollcall.model.Status;
import dev.rollcall.options.StatusMeaning;

/**
 * The words that files use for statuses and availabilities (rulings ): those of the request, then the
 * built-in ones. Immutable.
 */
final class StatusWords {
    private static final Map<String, StatusMeaning> KNOWN = known();

    private final Map<String, StatusMeaning> words;

    /**
     * Creates the words.
     *
     * @param more the meanings of words that override the built-in ones
     */
    StatusWords(Map<String, StatusMeaning> more) {
        if (more.isEmpty()) {
            this.words = KNOWN;
            return;
        }
        Map<String, StatusMeaning> all = new HashMap<>(KNOWN);
        more.forEach((word, meaning) -> all.put(StatusMeaning.key(word), meaning));
        this.words = Map.copyOf(all);
    }

    private static Map<String, StatusMeaning> known() {
        Map<String, StatusMeaning> known = new HashMap<>();
        CellWords.read("status-words.txt").forEach((word, meaning) -> known.put(word, StatusMeaning.parse(meaning)));
        for (Status status : Status.values()) {
            known.put(StatusMeaning.key(status.name()), new StatusMeaning.OfStatus(status));
        }
        for (Availability availability : Availability.values()) {
            known.put(StatusMeaning.key(availability.name()), new StatusMeaning.OfAvailability(availability));
        }
        return Map.copyOf(known);
    }

    /**
     * Returns the meaning of {@code word}; empty if it is not known. A text that means no identifier means nothing here
     * either.
     */
    Optional<StatusMeaning> meaning(String word) {
        StatusMeaning meaning = words.get(StatusMeaning.key(word));
        if (meaning == null && Placeholders.OF_PROGRAMS.containsWord(word)) {
            return Optional.of(new StatusMeaning.Nothing());
        }
        return Optional.ofNullable(meaning);
    }

    /** Returns the availability that {@code word} means; empty if it means none. */
    Optional<Availability> availability(String word) {
        return meaning(word)
                .filter(StatusMeaning.OfAvailability.class::isInstance)
                .map(meaning -> ((StatusMeaning.OfAvailability) meaning).availability());
    }
}
