package dev.rollcall.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;

/** The words that {@link Target}s are written as. */
final class TargetWords {
    private static final String TIME = "_time";
    private static final Map<String, Target> PLAIN = new LinkedHashMap<>();

    static {
        for (IdentifierKind kind : IdentifierKind.values()) {
            put(new Target.Identifies(kind));
        }
        put(new Target.StatusOfContact());
        for (Channel channel : Channel.values()) {
            put(Target.status(channel));
            put(new Target.AvailabilityOf(channel));
            for (ListPart part : ListPart.values()) {
                put(new Target.ListsOf(channel, part));
            }
        }
        put(Target.tags());
        for (ConsentPart part : ConsentPart.values()) {
            put(new Target.ConsentOf(part));
        }
        put(new Target.Delete());
        put(new Target.OnExisting());
        put(new Target.MatchBy());
        put(new Target.ReadOnly());
        put(Target.ignored());
    }

    private TargetWords() {}

    private static void put(Target target) {
        PLAIN.put(target.toString(), target);
    }

    /** Returns all of them, for people. */
    static String all() {
        return String.join(", ", PLAIN.keySet())
                + ", list:NAME, field:NAME or, with email, phone, contact or list:NAME for"
                + " SCOPE, "
                + Stream.of(Claim.values())
                        .map(claim -> claim.word() + ":SCOPE, " + claim.word() + TIME + ":SCOPE")
                        .collect(Collectors.joining(", "));
    }

    static Optional<Target> plain(String word) {
        return Optional.ofNullable(PLAIN.get(word.toLowerCase(Locale.ROOT)));
    }

    static Optional<Target> named(String word, String name) {
        if (Blanks.isBlank(name)) {
            return Optional.empty();
        }
        String kind = Blanks.strip(word).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "field" -> Optional.of(Target.field(name));
            case "list" -> Optional.of(Target.statusOnList(name));
            default -> claimed(kind, name);
        };
    }

    private static Optional<Target> claimed(String kind, String scope) {
        return Stream.of(Claim.values())
                .flatMap(claim -> ConsentScope.find(scope).stream()
                        .filter(of -> kind.equals(claim.word()) || kind.equals(claim.word() + TIME))
                        .<Target>map(of -> kind.endsWith(TIME) ? new Target.TimeOf(claim, of) : Target.flag(claim, of)))
                .findFirst();
    }
}
