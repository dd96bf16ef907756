package dev.rollcall.bench.together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.SuppressionFilter;
import org.jspecify.annotations.Nullable;

/** The check of the store after all imports have ended. Used once. */
final class EndCheck {
    private static final int PAGE = 1_000;

    private final RunPlan plan;
    private final Knowledge known;
    private final Findings findings;
    private final Map<Integer, Contact> contacts = new HashMap<>();
    private final Set<Subject> onFile = new HashSet<>();
    private final Map<String, Long> lists;
    private final Set<String> fields;
    private final boolean hasDeferred;

    /** The imports that have applied a person's row, by person. */
    private final Map<Integer, List<ImportPlan>> kept = new HashMap<>();

    /** Reads the whole store. */
    EndCheck(ImportEngine engine, ContactStore store, RunPlan plan, Knowledge known, Findings findings) {
        this.plan = plan;
        this.known = known;
        this.findings = findings;
        this.lists = engine.lists().all().stream().collect(Collectors.toMap(ContactList::name, ContactList::id));
        this.fields = engine.fields().all().stream().map(FieldDefinition::name).collect(Collectors.toSet());
        this.hasDeferred = !store.journal().deferred(0, 1).isEmpty();
        all().filter(planned -> planned.keeping().keepsRows())
                .forEach(planned -> planned.people()
                        .forEach(person -> kept.computeIfAbsent(person, unknown -> new ArrayList<>())
                                .add(planned)));
        readContacts(store);
        readOptOuts(store);
    }

    private void readContacts(ContactStore store) {
        Set<Identifier> owned = new HashSet<>();
        List<Contact> page;
        long last = 0;
        do {
            page = store.scan(ContactFilter.all(), last, PAGE);
            for (Contact contact : page) {
                int person = People.number(contact);
                contacts.put(person, contact);
                contact.identifiers()
                        .forEach(identifier -> findings.require(
                                owned.add(identifier),
                                "two contacts have one " + identifier.kind() + " of person " + person));
                last = contact.id();
            }
        } while (!page.isEmpty());
    }

    private void readOptOuts(ContactStore store) {
        List<Suppression> page;
        long last = 0;
        do {
            page = store.suppressions(new SuppressionFilter(SuppressionOrigin.OPT_OUT, null), last, PAGE);
            for (Suppression entry : page) {
                Identifier address = Identifier.ofKey(IdentifierKind.EMAIL, entry.key());
                onFile.add(new Subject(People.number(address), entry.listId()));
                last = entry.id();
            }
        } while (!page.isEmpty());
    }

    void run() {
        findings.require(!hasDeferred, "an opt-out is deferred still");
        all().forEach(planned -> findings.require(
                planned.keeping().keepsRows() || !fields.contains(planned.field()),
                "import " + planned.number() + " kept nothing, but its field is there"));
        findings.require(lists.keySet().containsAll(known.lists()), "a list that was created is not there");
        known.refusedLists()
                .forEach(name -> findings.require(
                        !lists.containsKey(name),
                        "a list is there of which the host was told that it was not created"));
        for (int person = 0; person < plan.people(); person++) {
            checkRows(person);
        }
        contacts.keySet()
                .forEach(person -> findings.require(
                        person < plan.people(),
                        "person " + person + " is there, whom no import that kept its rows has"));
        known.consents().subjects().forEach(this::checkConsent);
    }

    private Stream<ImportPlan> all() {
        return Stream.concat(Stream.of(plan.before()), plan.imports().stream());
    }

    private void checkRows(int person) {
        List<ImportPlan> bringing = kept.getOrDefault(person, List.of());
        Contact contact = contacts.get(person);
        if (contact != null) {
            checkNothingElse(person, contact, bringing);
        }
        if (known.erased().contains(person) || known.refused().contains(new Subject(person, null))) {
            return;
        }
        if (contact == null) {
            findings.require(bringing.isEmpty(), "person " + person + " is lost");
            return;
        }
        for (ImportPlan planned : bringing) {
            String where = " of import " + planned.number() + " is lost for person " + person;
            findings.require(field(contact, planned.field()).isPresent(), "the field" + where);
            long list = lists.getOrDefault(planned.list(), 0L);
            findings.require(
                    known.refused().contains(new Subject(person, list))
                            || contact.memberships().containsKey(new MembershipKey(list, Channel.EMAIL)),
                    "the list" + where);
            findings.require(
                    !planned.withExternalIds() || People.externalId(person).equals(contact.externalId()),
                    "the external id" + where);
        }
    }

    /** Checks that the contact has no values but those of imports that have applied the person's row. */
    private void checkNothingElse(int person, Contact contact, List<ImportPlan> bringing) {
        Map<String, Set<String>> possible = new HashMap<>();
        for (ImportPlan planned : bringing) {
            possible.put(planned.field(), Set.of(planned.value(person)));
            possible.computeIfAbsent(ImportPlan.SHARED_FIELD, shared -> new HashSet<>())
                    .add(planned.sharedValue());
        }
        contact.fields()
                .forEach((field, value) -> findings.require(
                        possible.getOrDefault(field, Set.of()).contains(text(value)),
                        "person " + person + " has a value of '" + field + "' that no import has kept"));
    }

    private static Optional<String> field(Contact contact, String name) {
        return Optional.ofNullable(contact.fields().get(name)).map(EndCheck::text);
    }

    private static String text(FieldValue value) {
        return value instanceof FieldValue.Text text ? text.text() : value.toString();
    }

    private void checkConsent(Subject subject) {
        long now = known.consents().now();
        if (known.consents().mustBeClosed(subject, now, now)) {
            findings.require(isClosed(subject), subject + " has opted out, and is not closed at the end");
        } else if (known.consents().mustBeOpen(subject, now, now)) {
            findings.require(!isClosed(subject), subject + " was let in, and is closed at the end");
        }
    }

    /** Returns whether the contact is closed or, without one, a suppression is stored. */
    private boolean isClosed(Subject subject) {
        return Optional.ofNullable(contacts.get(subject.person()))
                .flatMap(contact -> status(contact, subject.list()))
                .map(Status::isClosed)
                .orElseGet(() -> onFile.contains(subject));
    }

    private static Optional<Status> status(Contact contact, @Nullable Long list) {
        return list == null
                ? contact.effective(Channel.EMAIL)
                : Optional.ofNullable(contact.memberships().get(new MembershipKey(list, Channel.EMAIL)))
                        .map(Membership::status);
    }
}
