package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.job.ImportOptions;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.Status;
import dev.rollcall.model.SuppressionKind;
import dev.rollcall.model.SuppressionOrigin;
import dev.rollcall.store.ContactStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 4: imports and erasures in any order, without a grant, never make an opted-out address mailable. */
public final class ConsentProperties {
    private static final int STEPS = 5;

    /** An address, and a list or null for the channel itself. */
    private record Subject(Channel channel, String key, String list) {}

    private final TestStores stores;

    public ConsentProperties(TestStores stores) {
        this.stores = stores;
    }

    /** Follows every address that was ever CLOSED through a few imports and erasures. */
    public void optOutsStay(long seed) {
        ContactStore store = stores.fresh();
        RandomImports random = new RandomImports(seed);
        random.fillWithoutPeople(store);
        Set<Subject> everClosed = new HashSet<>();
        StringBuilder story = new StringBuilder();
        for (int step = 0; step < STEPS; step++) {
            List<OracleContact> people = OracleStore.of(store).contacts;
            if (!people.isEmpty() && random.nextInt(3) == 0) {
                OracleContact gone = people.get(random.nextInt(people.size()));
                story.append("\nerased ").append(gone.name());
                EngineUnderTest.erase(store, gone.identifiers);
            } else {
                RandomImport file = random.next();
                story.append("\nimported ").append(file);
                Set<Subject> asked = optOuts(file, OracleStore.of(store));
                ImportProperties.compare(store, file);
                Set<Subject> closedNow = closed(OracleStore.of(store));
                assertThat(closedNow).as("opt-outs get in" + story).containsAll(asked);
            }
            OracleStore now = OracleStore.of(store);
            assertThat(closed(now)).as("opt-outs stay" + story).containsAll(everClosed);
            everClosed.addAll(closed(now));
            assertNobodyIsMailable(now, everClosed, story.toString());
        }
    }

    private static void assertNobodyIsMailable(OracleStore store, Set<Subject> everClosed, String story) {
        for (Subject subject : everClosed) {
            OracleContact owner = store.owner(OracleOptOuts.identifier(subject.channel()), subject.key());
            if (owner != null) {
                Membership membership = owner.memberships.get(new OracleContact.On(subject.list(), subject.channel()));
                Status status = subject.list() == null
                        ? owner.status(subject.channel())
                        : membership == null ? Status.UNSUBSCRIBED : membership.status();
                assertThat(OracleConsent.closed(status))
                        .as(subject + " is mailable as " + owner.content() + story)
                        .isTrue();
            }
        }
    }

    /** Every address that is CLOSED on a contact, or by an opt-out on file. */
    private static Set<Subject> closed(OracleStore store) {
        Set<Subject> closed = new HashSet<>();
        for (OracleContact contact : store.contacts) {
            contact.channels.forEach((channel, state) -> {
                if (OracleConsent.closed(state.status())) {
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

    /** Every address that a row of the file gives together with a CLOSED status, whatever becomes of the row. */
    private static Set<Subject> optOuts(RandomImport file, OracleStore store) {
        Set<Subject> asked = new HashSet<>();
        ImportOptions options = file.options();
        List<String> header = file.header().stream().map(String::strip).toList();
        List<Target> targets = OracleHeader.targets(header, options, store, new OracleResult());
        OracleReader reader = new OracleReader(header, targets, options, store);
        for (List<Object> values : file.rows()) {
            OracleRow row = reader.read(1, values);
            for (Channel channel : Channel.values()) {
                IdentifierKind kind = OracleOptOuts.identifier(channel);
                if (row.identifiers.containsKey(kind)) {
                    Map<String, Status> statuses = new HashMap<>(row.lists);
                    statuses.put(null, row.statuses.getOrDefault(channel, Status.ACTIVE));
                    statuses.values().removeIf(status -> !OracleConsent.closed(status));
                    statuses.keySet().forEach(list -> asked.add(new Subject(channel, row.identifiers.get(kind), list)));
                }
            }
        }
        return asked;
    }
}
