package dev.rollcall.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;

/** The words that {@link Target}s are written as. */
final class TargetWords {
    private static final Map<String, Target> PLAIN = new HashMap<>();

    static {
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind != IdentifierKind.ID) {
                put(new Target.Identifies(kind));
            }
        }
        for (Channel channel : Channel.values()) {
            put(new Target.StatusOf(channel));
            put(new Target.AvailabilityOf(channel));
        }
        put(new Target.Tags());
        put(new Target.Ignored());
    }

    private TargetWords() {}

    private static void put(Target target) {
        PLAIN.put(target.toString(), target);
    }

    static Optional<Target> plain(String word) {
        return Optional.ofNullable(PLAIN.get(word.toLowerCase(Locale.ROOT)));
    }

    static Optional<Target> named(String word, String name) {
        if (Blanks.isBlank(name)) {
            return Optional.empty();
        }
        return switch (Blanks.strip(word).toLowerCase(Locale.ROOT)) {
            case "field" -> Optional.of(new Target.Field(name));
            case "list" -> Optional.of(new Target.OnList(name));
            default -> Optional.empty();
        };
    }
}
