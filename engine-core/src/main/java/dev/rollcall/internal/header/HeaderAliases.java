package dev.rollcall.internal.header;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;

/**
 * The meanings of column headers: the names of Rollcall's own targets with vendors' names for them, and common headers.
 * Case, spaces, punctuation and accents do not matter.
 */
final class HeaderAliases {
    private static final Map<String, Target> OWN = new HashMap<>();
    private static final Map<String, Target> USUAL = new HashMap<>();

    static {
        own(Target.email());
        own(Target.phone());
        own(Target.externalId());
        usual(
                Target.email(),
                "mail",
                "emailaddress",
                "mailaddress",
                "emailadresse",
                "contactemail",
                "correo",
                "correoelectronico",
                "courriel",
                "почта",
                "электроннаяпочта");
        usual(
                Target.phone(),
                "phonenumber",
                "mobile",
                "mobilenumber",
                "mobilephone",
                "contactmobile",
                "cell",
                "cellphone",
                "telephone",
                "tel",
                "telefon",
                "handy",
                "telefono",
                "телефон");
        usual(Target.externalId(), "uniqueid", "customerid", "customernumber", "contactid", "kundennummer");
        own(new Target.StatusOfContact());
        own(Target.status(Channel.EMAIL));
        own(Target.status(Channel.PHONE), "mobilestatus");
        own(new Target.AvailabilityOf(Channel.EMAIL));
        own(new Target.AvailabilityOf(Channel.PHONE));
        own(Target.tags());
        usual(Target.tags(), "tag", "labels");
        own(new Target.ConsentOf(ConsentPart.TEXT));
        own(new Target.ConsentOf(ConsentPart.AT), "consentdatetime");
        own(new Target.ConsentOf(ConsentPart.URL));
        own(new Target.ConsentOf(ConsentPart.IP));
        own(new Target.ConsentOf(ConsentPart.USER_AGENT));
        own(new Target.MatchBy(), "matchidentifier");
        for (Channel channel : Channel.values()) {
            String word = channel.name().toLowerCase(Locale.ROOT);
            own(new Target.ListsOf(channel, ListPart.LISTS), word + "listids");
            own(new Target.ListsOf(channel, ListPart.SINCE), word + "subscribetimes");
            own(new Target.ListsOf(channel, ListPart.UNSUBSCRIBED), word + "unsubscribedlistids");
            own(new Target.ListsOf(channel, ListPart.EXCLUDED), word + "excludedlistids");
        }
    }

    private HeaderAliases() {}

    /** Adds a target by its own name and by other names that always mean it. */
    private static void own(Target target, String... aliases) {
        OWN.put(fold(target.toString()), target);
        for (String alias : aliases) {
            OWN.put(alias, target);
        }
    }

    private static void usual(Target target, String... aliases) {
        for (String alias : aliases) {
            USUAL.put(fold(alias), target);
        }
    }

    /** Returns the target whose own name is {@code header}. */
    static Optional<Target> own(String header) {
        return Optional.ofNullable(OWN.get(fold(header)));
    }

    /** Returns the target that {@code header} commonly means, profile fields excepted. */
    static Optional<Target> usual(String header) {
        return Optional.ofNullable(USUAL.get(fold(header)));
    }

    /** Returns the profile field that {@code header} commonly means. */
    static Optional<Target> profileField(String header) {
        return ProfileField.byHeader(fold(header))
                .map(field -> Target.field(field.definition().name()));
    }

    /** Returns the letters and digits of {@code header} in lower case, without accents. */
    static String fold(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
