package dev.rollcall.mapping;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.mapping.Target.ListsOf.Part;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;

/** What column headers usually mean. Case, spaces, punctuation and accents do not matter. */
final class HeaderAliases {
    private static final Map<String, Target> TARGETS = new HashMap<>();

    static {
        put(
                new Target.Identifies(IdentifierKind.EMAIL),
                "email",
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
        put(
                new Target.Identifies(IdentifierKind.PHONE),
                "phone",
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
        put(
                new Target.Identifies(IdentifierKind.EXTERNAL_ID),
                "externalid",
                "uniqueid",
                "customerid",
                "customernumber",
                "contactid",
                "kundennummer");
        put(new Target.StatusOfContact(), "contactstatus");
        put(new Target.StatusOf(Channel.EMAIL), "emailstatus");
        put(new Target.StatusOf(Channel.PHONE), "phonestatus", "mobilestatus");
        put(new Target.AvailabilityOf(Channel.EMAIL), "emailavailability");
        put(new Target.AvailabilityOf(Channel.PHONE), "phoneavailability");
        put(new Target.Tags(), "tags", "tag", "labels");
        put(new Target.ConsentOf(ConsentPart.TEXT), "consenttext");
        put(new Target.ConsentOf(ConsentPart.AT), "consentat", "consentdatetime");
        put(new Target.ConsentOf(ConsentPart.URL), "consenturl");
        put(new Target.ConsentOf(ConsentPart.IP), "consentip");
        put(new Target.ConsentOf(ConsentPart.USER_AGENT), "consentuseragent");
        put(new Target.MatchBy(), "matchby", "matchidentifier");
        for (Channel channel : Channel.values()) {
            String word = channel.name().toLowerCase(Locale.ROOT);
            put(new Target.ListsOf(channel, Part.LISTS), word + "lists", word + "listids");
            put(new Target.ListsOf(channel, Part.SINCE), word + "listssince", word + "subscribetimes");
            put(
                    new Target.ListsOf(channel, Part.UNSUBSCRIBED),
                    word + "listsunsubscribed",
                    word + "unsubscribedlistids");
            put(new Target.ListsOf(channel, Part.EXCLUDED), word + "listsexcluded", word + "excludedlistids");
        }
    }

    private HeaderAliases() {}

    private static void put(Target target, String... aliases) {
        for (String alias : aliases) {
            TARGETS.put(fold(alias), target);
        }
    }

    /** What {@code header} means by custom, profile fields left aside. */
    static Optional<Target> target(String header) {
        return Optional.ofNullable(TARGETS.get(fold(header)));
    }

    /** The profile field that {@code header} means by custom. */
    static Optional<Target> profileField(String header) {
        return ProfileField.byHeader(fold(header))
                .map(field -> new Target.Field(field.definition().name()));
    }

    /** Letters and digits only, lower case, without accents. */
    static String fold(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
