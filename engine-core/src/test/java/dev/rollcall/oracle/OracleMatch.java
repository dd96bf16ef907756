package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ConsentRules;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;

/** Whom a row means. */
final class OracleMatch {
    /** The contact meant, or null for nobody yet. */
    OracleContact contact;

    boolean conflict;

    static OracleMatch of(OracleRow row, List<IdentifierKind> matchOrder, OracleStore store) {
        OracleMatch match = new OracleMatch();
        List<IdentifierKind> ranks = new ArrayList<>(matchOrder);
        int matchedRank = ranks.size();
        for (IdentifierKind kind : matchOrder) {
            if (match.contact == null && row.identifiers.containsKey(kind)) {
                match.contact = store.owner(kind, row.identifiers.get(kind));
                matchedRank = ranks.indexOf(kind);
            }
        }
        for (IdentifierKind kind : row.identifiers.keySet()) {
            OracleContact owner = store.owner(kind, row.identifiers.get(kind));
            if (owner != null && owner != match.contact) {
                match.conflict = true;
            }
            boolean ranksAbove = ranks.contains(kind) && ranks.indexOf(kind) < matchedRank;
            if (match.contact != null
                    && ranksAbove
                    && match.contact.identifiers.containsKey(kind)
                    && owner != match.contact) {
                match.conflict = true;
            }
        }
        return match;
    }

    /** Why the contact's e-mail channel, as it stands, refuses the row; or null (F-68). */
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

    /** Why the host's registry refuses one of the row's addresses, or null. */
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
