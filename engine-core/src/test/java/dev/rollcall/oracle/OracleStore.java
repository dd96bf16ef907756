package dev.rollcall.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.rollcall.model.Channel;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;

/** Contacts and suppressions, as maps. */
public final class OracleStore {
    /** The subject of a suppression; {@code list} is a list's key or null. */
    public record Subject(SuppressionKind kind, String key, String list, SuppressionOrigin origin) {}

    /** The content of a suppression. */
    public record Entry(Status status, String reason, Instant since) {}

    /** The record of an address or membership that a grant opened; {@code list} is a list's key or null. */
    public record Granted(
            Channel channel,
            String key,
            String list,
            Status before,
            Status after,
            ResubscribeGrant grant,
            Instant at,
            UUID importId) {}

    /** The record of an opt-out; {@code list} is a list's key or null. */
    public record OptedOut(Channel channel, String key, String list, Status status, Instant at, UUID importId) {}

    /** A requested confirmation, and the row that requests it; {@code contact} is null for a removed one. */
    public record Requested(OracleContact contact, Channel channel, String list, Instant at, UUID importId, long row) {
        @Override
        public String toString() {
            return (contact == null || contact.gone ? "gone" : contact.name()) + " " + channel + " " + list + " at "
                    + at + " by " + importId + " row " + row;
        }
    }

    public final List<OracleContact> contacts = new ArrayList<>();
    public final Map<Subject, Entry> suppressions = new HashMap<>();
    public final List<Granted> grants = new ArrayList<>();
    public final List<OptedOut> optOuts = new ArrayList<>();
    public final List<Requested> confirmations = new ArrayList<>();
    /** Names by key. */
    public final Map<String, String> lists = new HashMap<>();
    /** Keys of the reserved lists, which no import adds contacts to. */
    final Set<String> reserved = new HashSet<>();

    /** Types by key; the profile fields are always there. */
    public final Map<String, FieldType> fields = new HashMap<>();
    /** Their names as shown. */
    final Set<String> fieldNames = new HashSet<>();

    /** The values of new contacts for fields that are blank in their row. */
    public final Map<String, FieldValue> defaults = new HashMap<>();
    /** Keys of lists, by the texts of their ids. Lists of the running import are missing. */
    final Map<String, String> listsById = new HashMap<>();

    private final Map<Long, OracleContact> byId = new HashMap<>();

    /** A copy of what is committed in {@code store}. */
    public static OracleStore of(ContactStore store) {
        OracleStore copy = new OracleStore();
        Map<Long, String> listKeys = new HashMap<>();
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            transaction.catalog().lists().forEach(list -> {
                copy.lists.put(OracleText.key(list.name()), list.name());
                listKeys.put(list.id(), OracleText.key(list.name()));
                if (list.reserved()) {
                    copy.reserved.add(OracleText.key(list.name()));
                }
                copy.listsById.put(Long.toString(list.id()), OracleText.key(list.name()));
            });
            transaction.catalog().fields().forEach(field -> {
                copy.fieldNames.add(field.name());
                copy.fields.put(OracleText.key(field.name()), field.type());
                if (field.defaultValue() != null) {
                    copy.defaults.put(OracleText.key(field.name()), field.defaultValue());
                }
            });
        }
        for (Contact contact : store.scan(ContactFilter.all(), 0, 100_000)) {
            copy.contacts.add(copy(contact, listKeys));
            copy.byId.put(contact.id(), copy.contacts.get(copy.contacts.size() - 1));
        }
        for (Suppression entry : store.suppressions(SuppressionFilter.all(), 0, 100_000)) {
            String list = entry.listId() == null ? null : listKeys.get(entry.listId());
            copy.suppressions.put(
                    new Subject(entry.kind(), entry.key(), list, entry.origin()),
                    new Entry(entry.status(), entry.reason(), entry.since()));
        }
        for (GrantRecord record : store.grants(0, 100_000)) {
            copy.grants.add(new Granted(
                    record.address().kind().channel().orElseThrow(),
                    record.address().key(),
                    record.listId() == null ? null : listKeys.get(record.listId()),
                    record.before(),
                    record.after(),
                    record.grant(),
                    record.at(),
                    record.importId()));
        }
        for (OptOutRecord record : store.optOuts(null, 0, 100_000)) {
            copy.optOuts.add(new OptedOut(
                    record.address().kind().channel().orElseThrow(),
                    record.address().key(),
                    record.listId() == null ? null : listKeys.get(record.listId()),
                    record.status(),
                    record.at(),
                    record.importId()));
        }
        for (Confirmation confirmation : store.journal().outbox(null, 0, 100_000)) {
            copy.confirmations.add(new Requested(
                    copy.byId(confirmation.contactId()),
                    confirmation.channel(),
                    confirmation.listId() == null ? null : listKeys.get(confirmation.listId()),
                    confirmation.at(),
                    confirmation.importId(),
                    confirmation.row()));
        }
        return copy;
    }

    private static OracleContact copy(Contact contact, Map<Long, String> listKeys) {
        OracleContact copy = new OracleContact(contact.created());
        copy.updated = contact.updated();
        copy.identifiers.put(IdentifierKind.ID, Long.toString(contact.id()));
        contact.identifiers().forEach(identifier -> copy.identifiers.put(identifier.kind(), identifier.key()));
        copy.emailText = contact.email() == null ? null : contact.email().text();
        copy.contactStatus = contact.status();
        copy.channels.putAll(contact.channels());
        copy.fields.putAll(contact.fields());
        contact.memberships()
                .forEach((key, membership) -> copy.memberships.put(
                        new OracleContact.On(listKeys.get(key.listId()), key.channel()), membership));
        copy.tags.putAll(contact.tags());
        copy.consents.addAll(contact.consentRecords());
        return copy;
    }

    /** The contact that the store knows by {@code id}, in a copy of a store; null if there is none. */
    public OracleContact byId(long id) {
        return byId.get(id);
    }

    /** The ids of its contacts, in their order. */
    List<Long> ids() {
        return byId.keySet().stream().sorted().toList();
    }

    /** The contact with that identifier, or null. */
    public OracleContact owner(IdentifierKind kind, String key) {
        return contacts.stream()
                .filter(contact -> key.equals(contact.identifiers.get(kind)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Everything that is compared, in sorted lines. Contacts whose name is {@code blurred} are shown without their
     * updated stamp.
     */
    public String lines(Predicate<String> blurred) {
        List<String> lines = new ArrayList<>();
        for (OracleContact contact : contacts) {
            lines.add("contact " + contact.content() + "\n    e-mail as shown " + contact.emailText + "\n    created "
                    + contact.created + " updated " + (blurred.test(contact.name()) ? "(left out)" : contact.updated));
        }
        suppressions.forEach((subject, entry) -> lines.add("suppression " + subject + " -> " + entry));
        grants.forEach(granted -> lines.add("grant " + granted));
        optOuts.forEach(one -> lines.add("opt-out " + one));
        confirmations.forEach(one -> lines.add("confirmation " + one));
        lists.forEach((key, name) -> lines.add("list " + name));
        fields.forEach((key, type) -> {
            if (!OracleHeader.isProfile(key)) {
                lines.add("field " + key + " " + type + " " + defaults.get(key));
            }
        });
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    /**
     * The contacts that more than one row of the import wrote to: when they were updated is left out of comparisons.
     */
    Set<String> touchedBySeveral() {
        return contacts.stream()
                .filter(contact -> contact.touched > 1)
                .map(OracleContact::name)
                .collect(Collectors.toSet());
    }
}
