package dev.rollcall.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.store.ContactStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law 4: imports and erasures in any order never make an opted-out address mailable, unless a grant is on record for
 * it; nor an address that waits for a confirmation, unless its contact was erased.
 */
public final class ConsentProperties {
    private static final int STEPS = 5;

    /** An address, and a list or null for the channel itself. */
    private record Subject(Channel channel, String key, String list) {}

    private final TestStores stores;

    public ConsentProperties(TestStores stores) {
        this.stores = stores;
    }

    /**
     * Follows every address that was ever CLOSED or made to wait, and not opened by a grant since, through imports and
     * erasures.
     */
    public void optOutsStay(long seed) {
        ContactStore store = stores.fresh();
        RandomImports random = new RandomImports(seed);
        random.fillWithoutPeople(store);
        Set<Subject> everClosed = new HashSet<>();
        Set<Subject> everWaiting = new HashSet<>();
        StringBuilder story = new StringBuilder();
        int known = 0;
        for (int step = 0; step < STEPS; step++) {
            List<OracleContact> people = OracleStore.of(store).contacts;
            if (!people.isEmpty() && random.nextInt(3) == 0) {
                OracleContact gone = people.get(random.nextInt(people.size()));
                story.append("\nerased ").append(gone.name());
                EngineUnderTest.erase(store, gone.identifiers);
                everWaiting.removeIf(subject ->
                        subject.key().equals(gone.identifiers.get(OracleOptOuts.identifier(subject.channel()))));
            } else {
                RandomImport file = lawful(random.next()).on(store);
                story.append("\nimported ").append(file);
                OracleResult result = ImportProperties.compare(store, file);
                OracleStore now = OracleStore.of(store);
                Set<Subject> opened = opened(now, known);
                known = now.grants.size();
                Set<Subject> requested = optOuts(file, result, now);
                requested.removeAll(opened);
                if (result.status != ImportStatus.FINISHED) {
                    requested.clear();
                }
                assertThat(closed(now)).as("opt-outs get in" + story).containsAll(requested);
                everClosed.removeAll(opened);
                everWaiting.removeAll(opened);
            }
            OracleStore now = OracleStore.of(store);
            assertThat(closed(now)).as("opt-outs stay" + story).containsAll(everClosed);
            everClosed.addAll(closed(now));
            assertNobodyIsMailable(now, everClosed, story.toString());
            everWaiting.addAll(waiting(now));
            assertNobodyIsOpen(now, everWaiting, story.toString());
        }
    }

    /** The subjects that grants have opened, without the first {@code known} grants. */
    private static Set<Subject> opened(OracleStore store, int known) {
        Set<Subject> opened = new HashSet<>();
        store.grants
                .subList(known, store.grants.size())
                .forEach(granted -> opened.add(new Subject(granted.channel(), granted.key(), granted.list())));
        return opened;
    }

    private static void assertNobodyIsMailable(OracleStore store, Set<Subject> everClosed, String story) {
        for (Subject subject : everClosed) {
            OracleContact owner = store.owner(OracleOptOuts.identifier(subject.channel()), subject.key());
            if (owner != null) {
                Membership membership = owner.memberships.get(new OracleContact.On(subject.list(), subject.channel()));
                Status status = subject.list() == null
                        ? owner.effective(subject.channel())
                        : membership == null ? Status.UNSUBSCRIBED : membership.status();
                assertThat(OracleConsent.closed(status))
                        .as(subject + " is mailable as " + owner.content() + story)
                        .isTrue();
            }
        }
    }

    /** Checks that a contact with an address that waits is waiting too, or closed. */
    private static void assertNobodyIsOpen(OracleStore store, Set<Subject> everWaiting, String story) {
        for (Subject subject : everWaiting) {
            OracleContact owner = store.owner(OracleOptOuts.identifier(subject.channel()), subject.key());
            if (owner != null) {
                Membership membership = owner.memberships.get(new OracleContact.On(subject.list(), subject.channel()));
                Status status = subject.list() == null
                        ? owner.effective(subject.channel())
                        : membership == null ? Status.EXCLUDED : membership.status();
                assertThat(OracleConsent.waiting(status) || OracleConsent.closed(status))
                        .as(subject + " was never answered, and is open as " + owner.content() + story)
                        .isTrue();
            }
        }
    }

    /** Every address that waits for a confirmation, on a contact or on file. */
    private static Set<Subject> waiting(OracleStore store) {
        Set<Subject> waiting = new HashSet<>();
        for (OracleContact contact : store.contacts) {
            contact.channels.forEach((channel, state) -> {
                if (OracleConsent.waiting(state.status())) {
                    waiting.add(new Subject(channel, contact.identifiers.get(OracleOptOuts.identifier(channel)), null));
                }
            });
            contact.memberships.forEach((on, membership) -> {
                if (OracleConsent.waiting(membership.status())) {
                    String key = contact.identifiers.get(OracleOptOuts.identifier(on.channel()));
                    waiting.add(new Subject(on.channel(), key, on.list()));
                }
            });
        }
        store.suppressions.forEach((subject, entry) -> {
            if (subject.origin() == SuppressionOrigin.WAITING) {
                Channel channel = subject.kind() == SuppressionKind.PHONE ? Channel.PHONE : Channel.EMAIL;
                waiting.add(new Subject(channel, subject.key(), subject.list()));
            }
        });
        return waiting;
    }

    /** Every address that is CLOSED on a contact, or by an opt-out on file. */
    private static Set<Subject> closed(OracleStore store) {
        Set<Subject> closed = new HashSet<>();
        for (OracleContact contact : store.contacts) {
            contact.channels.forEach((channel, state) -> {
                if (OracleConsent.closed(contact.effective(channel))) {
                    closed.add(new Subject(channel, contact.identifiers.get(OracleOptOuts.identifier(channel)), null));
                }
            });
            contact.memberships.forEach((on, membership) -> {
                if (OracleConsent.closed(membership.status())) {
                    String key = contact.identifiers.get(OracleOptOuts.identifier(on.channel()));
                    closed.add(new Subject(on.channel(), key, on.list()));
                }
            });
        }
        store.suppressions.forEach((subject, entry) -> {
            if (subject.origin() == SuppressionOrigin.OPT_OUT) {
                Channel channel = subject.kind() == SuppressionKind.PHONE ? Channel.PHONE : Channel.EMAIL;
                closed.add(new Subject(channel, subject.key(), subject.list()));
            }
        });
        return closed;
    }

    /** Replaces ALL_RESTRICTED, which is documented to lose opt-outs. */
    private static RandomImport lawful(RandomImport file) {
        StatusMoves moves = file.options().consent().moves();
        return moves != StatusMoves.ALL_RESTRICTED
                ? file
                : file.with(file.options().toBuilder()
                        .set(ConsentRules.MOVES, StatusMoves.OPEN_RESTRICTED)
                        .build());
    }

    /**
     * Every address that a row of the file has together with a CLOSED status, whatever the outcome of the row; only a
     * delete row opts out nobody else.
     */
    private static Set<Subject> optOuts(RandomImport file, OracleResult result, OracleStore store) {
        Set<Subject> requested = new HashSet<>();
        ImportOptions options = file.options();
        List<String> header = file.header().stream().map(String::strip).toList();
        List<Target> targets = OracleHeader.targets(header, options, store, new OracleResult());
        OracleReader reader = new OracleReader(header, targets, file.rows(), options, store);
        for (int i = 0; i < file.rows().size(); i++) {
            OracleRow row = reader.read(i + 1L, file.rows().get(i));
            Outcome outcome = result.lines.get(i).outcome();
            if (row.deletes && !outcome.isRefused()) {
                continue;
            }
            for (Channel channel : Channel.values()) {
                String key = row.identifiers.get(OracleOptOuts.identifier(channel));
                if (key != null && row.contactStatus != null && OracleConsent.closed(row.contactStatus)) {
                    requested.add(new Subject(channel, key, null));
                }
                if (key != null) {
                    new OracleOptOuts(store, null, null)
                            .requestedOptOuts(row, channel, options)
                            .keySet()
                            .forEach(list -> requested.add(new Subject(channel, key, list)));
                }
            }
        }
        return requested;
    }
}
