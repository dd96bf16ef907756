package dev.rollcall.mapping;

import java.util.Set;

/**
 * Headers that look as if their column said who has opted out. Whether it does, and what its words mean, only the owner of the file
 * knows: under {@code status} one file says {@code unsubscribed}, another {@code gold}. So such a column is neither mapped by custom
 * nor left out in silence, which would turn the people who opted out into people to mail; the import is refused until the request
 * says what the column is. Few words, and whole headers only, so that hardly any other column is meant by accident.
 */
final class OptOutHeaders {
    private static final Set<String> WORDS = Set.of(
            "status",
            "subscriptionstatus",
            "subscriberstatus",
            "contactstatus",
            "subscribed",
            "unsubscribed",
            "unsubscribe",
            "optout",
            "optedout",
            "emailoptout",
            "optin",
            "optedin",
            "emailoptin",
            "consent",
            "emailconsent",
            "marketingconsent",
            "donotemail",
            "donotmail",
            "donotcontact",
            "bounced",
            "complained",
            "suppressed",
            "blacklist",
            "blacklisted");

    private OptOutHeaders() {}

    /** Whether {@code header} is one of them; case, spaces, punctuation and accents do not matter. */
    static boolean include(String header) {
        return WORDS.contains(HeaderAliases.fold(header));
    }
}
