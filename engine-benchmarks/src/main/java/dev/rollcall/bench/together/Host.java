package dev.rollcall.bench.together;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.rollcall.ImportEngine;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.HeldException;
import org.jspecify.annotations.Nullable;

/** The host's calls beside imports, each timed, with their results. Thread-safe. */
final class Host {
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("support", "asked by phone", "call 17");
    private static final int PAGE = 500;

    private final ImportEngine engine;
    private final ContactStore store;
    private final Knowledge known;
    private final Figures figures;
    private final Findings findings;
    private final Limits limits;
    private final Stalls stalls;

    Host(
            ImportEngine engine,
            ContactStore store,
            Knowledge known,
            Figures figures,
            Findings findings,
            Limits limits,
            Stalls stalls) {
        this.engine = engine;
        this.store = store;
        this.known = known;
        this.figures = figures;
        this.findings = findings;
        this.limits = limits;
        this.stalls = stalls;
    }

    private <T> T timed(Longest most, Supplier<T> call) {
        Stopwatch time = new Stopwatch(stalls);
        try {
            return call.get();
        } finally {
            figures.took(most, time.millis());
        }
    }

    /** Returns the ids of all lists. */
    List<Long> lists() {
        return timed(Longest.LOOK_UP_MILLIS, () -> engine.lists().all()).stream()
                .map(list -> list.id())
                .toList();
    }

    void optOut(Subject subject) {
        Stopwatch time = new Stopwatch(stalls);
        boolean taken = known.consents().during(true, List.of(subject), all -> tryOptOut(subject));
        double millis = time.millis();
        double withoutStalls = time.millisWithoutStalls();
        figures.took(Longest.OPT_OUT_MILLIS, millis);
        figures.took(Longest.OPT_OUT_MILLIS_WITHOUT_STALLS, withoutStalls);
        figures.count(taken ? Counted.OPT_OUTS : Counted.OPT_OUTS_NOT_TAKEN);
        findings.require(
                withoutStalls <= limits.optOutMillis(),
                "an opt-out of " + subject + " took " + Math.round(millis) + " ms, " + Math.round(withoutStalls)
                        + " without stalls, and was " + (taken ? "taken" : "not taken"));
        if (taken && !store.journal().deferred(List.of(subject.address())).isEmpty()) {
            figures.count(Counted.DEFERRED);
        }
    }

    private boolean tryOptOut(Subject subject) {
        try {
            optOut(subject.address(), subject.list());
            return true;
        } catch (HeldException refused) {
            return false;
        }
    }

    private void optOut(Identifier address, @Nullable Long list) {
        if (list == null) {
            engine.contacts().unsubscribe(address);
        } else {
            engine.contacts().unsubscribe(address, list);
        }
    }

    /** @param list a list to subscribe to as well, or null */
    void grant(int person, @Nullable Long list) {
        Resubscription grant = Resubscription.of(GRANT);
        Subject mails = new Subject(person, null);
        known.consents()
                .during(
                        false,
                        list == null ? List.of(mails) : List.of(mails, new Subject(person, list)),
                        all -> edited(
                                Counted.GRANTS,
                                () -> engine.contacts()
                                                .resubscribe(mails.address(), list == null ? grant : grant.onList(list))
                                        == Resubscription.Result.CONTACT_ADDED));
    }

    void erase(int person) {
        if (edited(Counted.ERASURES, () -> engine.contacts().erase(People.address(person)))) {
            known.erased().add(person);
        }
    }

    /** @param list the list that the person must not join, or null: imports refuse the person */
    void refuse(int person, @Nullable Long list) {
        known.refused().add(new Subject(person, list));
        edited(Counted.OTHER_EDITS, () -> {
            if (list == null) {
                engine.suppressions().suppress(People.address(person), null);
            } else {
                engine.suppressions().suppressOnList(People.address(person), list, null);
            }
            return true;
        });
    }

    void createList(String name) {
        boolean created = edited(Counted.OTHER_EDITS, () -> {
            engine.lists().create(name);
            return true;
        });
        (created ? known.lists() : known.refusedLists()).add(name);
    }

    /** Makes an edit; returns whether it was accepted and changed something. */
    private boolean edited(Counted counted, Supplier<Boolean> edit) {
        try {
            boolean done = timed(Longest.EDIT_MILLIS, edit);
            figures.count(counted);
            return done;
        } catch (HeldException refused) {
            figures.count(Counted.EDITS_REFUSED);
            return false;
        }
    }

    void lookUp(int person) {
        long from = known.consents().now();
        Optional<Contact> found =
                timed(Longest.LOOK_UP_MILLIS, () -> engine.contacts().find(People.address(person)));
        long to = known.consents().now();
        figures.count(Counted.LOOK_UPS);
        found.ifPresent(contact -> requireClosed(contact, from, to, "a look-up"));
    }

    /** Reads all contacts. */
    void scan() {
        List<Contact> page;
        long last = 0;
        do {
            long after = last;
            long from = known.consents().now();
            page = timed(Longest.LOOK_UP_MILLIS, () -> engine.contacts().scan(ContactFilter.all(), after, PAGE));
            long to = known.consents().now();
            Set<Integer> seen = new HashSet<>();
            for (Contact contact : page) {
                findings.require(
                        seen.add(People.number(contact)),
                        "person " + People.number(contact) + " is twice on a page of a scan");
                requireClosed(contact, from, to, "a scan");
                last = contact.id();
            }
        } while (page.size() == PAGE);
        figures.count(Counted.LOOK_UPS);
    }

    /** Checks that a contact that has opted out is closed in whatever look-up returned it. */
    void requireClosed(Contact contact, long from, long to, String where) {
        require(Subject.of(contact, null), contact.effective(Channel.EMAIL).orElseThrow(), from, to, where);
        contact.memberships().forEach((key, membership) -> {
            if (key.channel() == Channel.EMAIL) {
                require(Subject.of(contact, key.listId()), membership.status(), from, to, where);
            }
        });
    }

    private void require(Subject subject, Status status, long from, long to, String where) {
        if (known.consents().mustBeClosed(subject, from, to)) {
            figures.count(Counted.SEEN_CLOSED);
            findings.require(status.isClosed(), subject + " has opted out, and is " + status + " in " + where);
        }
    }
}
