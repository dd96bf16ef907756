package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.PhoneAlone;
import dev.rollcall.options.TakenIdentifiers;

/** The contact that a row matches. */
final class OracleMatch {
    /** The matched contact, or null if there is none. */
    OracleContact contact;

    /** The reason of a conflict, or null. */
    FaultCode conflict;

    /** The owners of identifiers that the row has but that are not its contact's, in match order. */
    final Map<IdentifierKind, OracleContact> dropped = new LinkedHashMap<>();

    /** The other contact of the conflict. */
    OracleContact with;

    static OracleMatch of(OracleRow row, MatchRules rules, OracleStore store) {
        OracleMatch match = new OracleMatch();
        List<IdentifierKind> order = row.order(rules.order());
        List<IdentifierKind> kinds = new ArrayList<>(order);
        kinds.addAll(List.of(IdentifierKind.values()));
        IdentifierKind matchedBy = null;
        for (IdentifierKind kind : kinds) {
            OracleContact owner =
                    row.identifiers.containsKey(kind) ? store.owner(kind, row.identifiers.get(kind)) : null;
            if (owner == null || owner == match.contact) {
                continue;
            }
            // a contact with another identifier of a higher rank than the row's is not matched
            boolean contradicted = false;
            for (IdentifierKind above : order.subList(0, Math.max(0, order.indexOf(kind)))) {
                String own = owner.identifiers.get(above);
                contradicted |=
                        own != null && row.identifiers.containsKey(above) && !own.equals(row.identifiers.get(above));
            }
            if (match.contact == null && order.contains(kind) && !contradicted) {
                match.contact = owner;
                matchedBy = kind;
            } else {
                match.dropped.put(kind, owner);
            }
        }
        boolean address = match.hasAddress(row) || match.contact != null && !rules.addressRequired();
        boolean drops = rules.taken() == TakenIdentifiers.LEAVE_OFF && !row.deletes && address;
        if (!match.dropped.isEmpty() && !drops) {
            match.conflict = FaultCode.IDENTIFIER_CONFLICT;
            match.with = match.dropped.values().iterator().next();
        } else if (rules.phoneAlone() == PhoneAlone.CONFLICT && matchedBy == IdentifierKind.PHONE) {
            match.phoneAlone(row);
        }
        return match;
    }

    /** a conflict if only the phone leads to the contact and the names differ. */
    private void phoneAlone(OracleRow row) {
        boolean more = false;
        for (IdentifierKind kind : List.of(IdentifierKind.ID, IdentifierKind.EXTERNAL_ID, IdentifierKind.EMAIL)) {
            String given = row.identifiers.get(kind);
            more |= given != null && given.equals(contact.identifiers.get(kind));
        }
        if (!more && OracleName.differ(row.name(), contact.personsName())) {
            conflict = FaultCode.PHONE_ALONE;
            with = contact;
        }
    }

    /** Whether the row has an address that is not dropped. */
    boolean hasAddress(OracleRow row) {
        return row.identifiers.containsKey(IdentifierKind.EMAIL) && !dropped.containsKey(IdentifierKind.EMAIL)
                || row.identifiers.containsKey(IdentifierKind.PHONE) && !dropped.containsKey(IdentifierKind.PHONE);
    }

    /** The fault by which the stored state of the contact's e-mail channel refuses the row, or null (F-68). */
    static FaultCode storedRefusal(OracleContact contact, ConsentRules rules) {
        ChannelState email = contact == null ? null : contact.channels.get(Channel.EMAIL);
        for (String word : List.of("SUPPRESSED", "COMPLAINED", "DEAD", "TEMPORARY", "UNSUBSCRIBED", "PENDING")) {
            if (email != null
                    && (contact.effective(Channel.EMAIL).name().equals(word)
                                    && rules.refusedStatuses().contains(contact.effective(Channel.EMAIL))
                            || email.availability().name().equals(word)
                                    && rules.refusedAvailabilities().contains(email.availability()))) {
                return FaultCode.valueOf("STORED_" + word);
            }
        }
        return null;
    }

    /** The fault by which the host's registry refuses one of the row's addresses, or null. */
    static FaultCode refusal(OracleRow row, OracleStore store) {
        String email = row.identifiers.get(IdentifierKind.EMAIL);
        String phone = row.identifiers.get(IdentifierKind.PHONE);
        for (SuppressionOrigin origin : List.of(SuppressionOrigin.GLOBAL_REGISTRY, SuppressionOrigin.REGISTRY)) {
            if (email != null && registered(store, SuppressionKind.EMAIL, email, origin)
                    || phone != null && registered(store, SuppressionKind.PHONE, phone, origin)) {
                return origin == SuppressionOrigin.REGISTRY
                        ? FaultCode.ADDRESS_SUPPRESSED
                        : FaultCode.GLOBALLY_SUPPRESSED;
            }
        }
        String domain = email == null ? "" : email.substring(email.lastIndexOf('@') + 1);
        return registered(store, SuppressionKind.DOMAIN, domain, SuppressionOrigin.GLOBAL_REGISTRY)
                        || registered(store, SuppressionKind.DOMAIN, domain, SuppressionOrigin.REGISTRY)
                ? FaultCode.DOMAIN_SUPPRESSED
                : null;
    }

    private static boolean registered(OracleStore store, SuppressionKind kind, String key, SuppressionOrigin origin) {
        return store.suppressions.containsKey(new OracleStore.Subject(kind, key, null, origin));
    }
}
