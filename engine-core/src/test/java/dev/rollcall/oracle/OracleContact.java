package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;

/** A contact, as maps. Lists are named by the key of their name, since ids are the store's own. */
public final class OracleContact {
    /** A list on a channel. */
    public record On(String list, Channel channel) {}

    /** Keys of the identifiers. The id is the store's; a contact of the running import has one that no row can have. */
    public final Map<IdentifierKind, String> identifiers = new HashMap<>();
    /** The e-mail address in its first spelling. */
    public String emailText;

    /** The status of the contact as a whole: ACTIVE or CLOSED. */
    public Status contactStatus = Status.ACTIVE;

    public final Map<Channel, ChannelState> channels = new HashMap<>();
    public final Map<String, FieldValue> fields = new HashMap<>();
    public final Map<On, Membership> memberships = new HashMap<>();
    public final Set<ConsentRecord> consents = new TreeSet<>();
    public final Map<String, String> tags = new HashMap<>();
    public Stamp created;
    public Stamp updated;
    /** The number of rows of the import that wrote to it. */
    int touched;
    /** Its name before the import; null if it did not exist. */
    String nameBefore;
    /** Whether it was deleted. */
    boolean gone;

    public OracleContact(Stamp created) {
        this.created = created;
        this.updated = created;
        identifiers.put(IdentifierKind.ID, "new");
    }

    public Status status(Channel channel) {
        return channels.get(channel).status();
    }

    /** The effective status of a channel: the stronger of its own and the contact's. */
    Status effective(Channel channel) {
        return OracleConsent.closed(contactStatus)
                ? OracleConsent.strongest(status(channel), contactStatus)
                : status(channel);
    }

    /** The name of the person. */
    String personsName() {
        return OracleName.of(fields::get);
    }

    /** The name that comparisons use, independent of its id. */
    public String name() {
        return identifiers.get(IdentifierKind.EXTERNAL_ID) + " | " + identifiers.get(IdentifierKind.EMAIL) + " | "
                + identifiers.get(IdentifierKind.PHONE);
    }

    /** The name in a report. */
    String shown() {
        return !gone ? name() : nameBefore == null ? "gone" : nameBefore;
    }

    /** Everything but the stamps and the spelling of the address. */
    String content() {
        Map<String, Membership> lists = new TreeMap<>();
        memberships.forEach((on, membership) -> lists.put(on.list() + "/" + on.channel(), membership));
        return name() + "\n    stands " + contactStatus + " channels " + new TreeMap<>(channels) + "\n    fields "
                + new TreeMap<>(fields) + "\n    lists " + lists + "\n    tags " + new TreeMap<>(tags)
                + "\n    proofs "
                + consents.stream().map(OracleConsentRecord::shown).toList();
    }
}
