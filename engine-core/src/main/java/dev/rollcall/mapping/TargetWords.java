package dev.rollcall.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;

/** The words that {@link Target}s are written as. */
final class TargetWords {
    private static final Map<String, Target> PLAIN = new LinkedHashMap<>();

    static {
        for (IdentifierKind kind : IdentifierKind.values()) {
            put(new Target.Identifies(kind));
        }
        put(new Target.StatusOfContact());
        for (Channel channel : Channel.values()) {
            put(new Target.StatusOf(channel));
            put(new Target.AvailabilityOf(channel));
            for (Target.ListsOf.Part part : Target.ListsOf.Part.values()) {
                put(new Target.ListsOf(channel, part));
            }
        }
        put(new Target.Tags());
        for (ConsentPart part : ConsentPart.values()) {
            put(new Target.ConsentOf(part));
        }
        put(new Target.Delete());
        put(new Target.IfKnown());
        put(new Target.MatchBy());
        put(new Target.ReadOnly());
        put(new Target.Ignored());
    }

    private TargetWords() {}

    private static void put(Target target) {
        PLAIN.put(target.toString(), target);
    }

    /** All of them, for people. */
    static String all() {
        return String.join(", ", PLAIN.keySet()) + ", list:NAME or field:NAME";
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
