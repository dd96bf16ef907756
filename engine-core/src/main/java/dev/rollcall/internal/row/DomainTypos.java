package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.rollcall.model.EmailAddress;

/** A table of domains that are nearly always typing errors. They may exist, so they are worth a hint and no more. */
final class DomainTypos {
    private static final Map<String, String> MEANT = new HashMap<>();

    static {
        put("gmail.com", "gamil.com", "gmial.com", "gmai.com", "gmal.com", "gnail.com", "gmaill.com", "gmail.con");
        put("gmail.com", "gmail.cmo", "gmail.ocm", "gmail.comm", "gmail.cm", "gmaul.com", "ggmail.com");
        put("hotmail.com", "hotmial.com", "hotmal.com", "hotmai.com", "hotmaill.com", "hotmail.con", "hotamil.com");
        put("yahoo.com", "yaho.com", "yahooo.com", "yhaoo.com", "yaoo.com", "yahoo.con", "yahho.com");
        put("outlook.com", "outlok.com", "outloo.com", "outlool.com", "outlook.con", "otulook.com");
        put("icloud.com", "iclod.com", "icloud.con", "iclould.com", "icoud.com");
    }

    private DomainTypos() {}

    private static void put(String meant, String... typed) {
        for (String typo : typed) {
            MEANT.put(typo, meant);
        }
    }

    /** Returns the domain that was probably meant. */
    static Optional<String> meant(EmailAddress address) {
        return Optional.ofNullable(
                MEANT.get(address.key().substring(address.key().lastIndexOf('@') + 1)));
    }
}
