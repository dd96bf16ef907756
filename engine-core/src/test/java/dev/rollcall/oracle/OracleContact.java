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
    /** A list through a channel. */
    public record On(String list, Channel channel) {}

    /** Keys of the identifiers. The id is the store's; a contact of the running import has one that no row can give. */
    public final Map<IdentifierKind, String> identifiers = new HashMap<>();
    /** The e-mail address as first given. */
    public String emailText;

    /** How it stands as a whole: ACTIVE or CLOSED. */
    public Status standing = Status.ACTIVE;

    public final Map<Channel, ChannelState> channels = new HashMap<>();
    public final Map<String, FieldValue> fields = new HashMap<>();
    public final Map<On, Membership> memberships = new HashMap<>();
    public final Set<ConsentRecord> proofs = new TreeSet<>();
    public final Map<String, String> tags = new HashMap<>();
    public Stamp created;
    public Stamp updated;
    /** How many rows of the import wrote to it. */
    int touched;
    /** What others called it before the import; null if it was not there. */
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

    /** What counts for a channel: the stronger of its own status and the contact's. */
    Status effective(Channel channel) {
        return OracleConsent.closed(standing) ? OracleConsent.strongest(status(channel), standing) : status(channel);
    }

    /** What the person is called. */
    String personsName() {
        return OracleName.of(fields::get);
    }

    /** How others call it, whatever its id is. */
    public String name() {
        return identifiers.get(IdentifierKind.EXTERNAL_ID) + " | " + identifiers.get(IdentifierKind.EMAIL) + " | "
                + identifiers.get(IdentifierKind.PHONE);
    }

    /** What a report calls it. */
    String shown() {
        return !gone ? name() : nameBefore == null ? "gone" : nameBefore;
    }

    /** Everything but the stamps and the spelling of the address. */
    String content() {
        Map<String, Membership> lists = new TreeMap<>();
        memberships.forEach((on, membership) -> lists.put(on.list() + "/" + on.channel(), membership));
        return name() + "\n    stands " + standing + " channels " + new TreeMap<>(channels) + "\n    fields "
                + new TreeMap<>(fields) + "\n    lists " + lists + "\n    tags " + new TreeMap<>(tags)
                + "\n    proofs " + proofs.stream().map(OracleProof::shown).toList();
    }
}
