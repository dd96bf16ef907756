package dev.rollcall.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.ListWish;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.StatusWish;
import dev.rollcall.internal.patch.TagWish;
import dev.rollcall.job.ConsentRules;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ListChannels;
import dev.rollcall.job.OnExisting;
import dev.rollcall.job.StatusMoves;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.store.Matches;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 4 as a table: stored status × asked status × every option that touches statuses. No way leads up. */
class ConsentLawTest {
    private static final Stamp BEFORE = new Stamp(Instant.parse("2025-01-01T00:00:00Z"), "before");
    private static final Stamp NOW = new Stamp(Instant.parse("2026-01-01T00:00:00Z"), "import");
    private static final EmailAddress ADDRESS =
            EmailAddress.parse("a@example.com").orElseThrow();
    private static final MembershipKey NEWS = new MembershipKey(5, Channel.EMAIL);

    /** Whether a file may turn {@code before} into {@code after} without a grant (ruling R-1). */
    private static boolean isAllowed(Status before, Status after) {
        return switch (before.statusClass()) {
            case OPEN, EXCLUDED -> true;
            case WAITING -> after == before || after.isClosed();
            case CLOSED -> after.isClosed() && after.compareTo(before) >= 0;
        };
    }

    private static List<ImportOptions> everyOption() {
        List<ImportOptions> all = new ArrayList<>();
        for (StatusMoves moves : StatusMoves.values()) {
            for (OnExisting onExisting : OnExisting.values()) {
                for (ListChannels channels : ListChannels.values()) {
                    for (boolean flag : new boolean[] {false, true}) {
                        for (boolean refusing : new boolean[] {false, true}) {
                            all.add(options(moves, onExisting, channels, flag, refusing));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static ImportOptions options(
            StatusMoves moves, OnExisting onExisting, ListChannels channels, boolean flag, boolean refusing) {
        ConsentRules consent = ConsentRules.defaults().withMoves(moves).withUnconfirmed(flag);
        return ImportOptions.builder()
                .onExisting(onExisting)
                .lists(rules -> rules.withReplace(flag).withChannels(channels))
                .consent(rules -> refusing
                        ? consent.withRefused(Set.of(Status.PENDING, Status.UNSUBSCRIBED), Set.of(Availability.DEAD))
                        : consent)
                .build();
    }

    private static Contact contact(Status channel, Status list) {
        return Contact.builder(1, BEFORE)
                .email(ADDRESS, new ChannelState(channel, Availability.AVAILABLE))
                .membership(NEWS, new Membership(list, BEFORE.at(), null))
                .build();
    }

    private static Patch patch(Status asked, Map<Long, StatusWish> lists, Map<String, ListWish> columns) {
        Map<Channel, StatusWish> statuses = new EnumMap<>(Channel.class);
        if (asked != Status.EXCLUDED) {
            statuses.put(Channel.EMAIL, new StatusWish(asked, "status"));
        }
        SortedMap<String, ListWish> byColumn = new TreeMap<>(columns);
        return new Patch(
                1,
                2,
                null,
                false,
                null,
                false,
                new Identifiers(null, ADDRESS, null, null),
                Map.of(),
                null,
                statuses,
                Map.of(),
                new TreeMap<>(lists),
                Map.of(Channel.EMAIL, byColumn),
                new TagWish(List.of(), false),
                List.of(),
                List.of());
    }

    private static Contact merged(ImportOptions options, Contact stored, Patch patch) {
        WorkingSet contacts = new WorkingSet(
                new Matches(List.of(stored), List.of()), Map.of("news", new ContactList(5, "News", false)), NOW);
        new Merger(new MergePlan(new UUID(0, 1), options, Map.of(), Map.of())).apply(patch, contacts);
        return contacts.owner(ADDRESS.identifier()).orElseThrow().current();
    }

    @Test
    void noOptionLeadsUp() {
        int cases = 0;
        for (ImportOptions options : everyOption()) {
            for (Status stored : Status.values()) {
                for (Status asked : Status.values()) {
                    cases += check(options, stored, asked);
                }
            }
        }
        assertThat(cases).isEqualTo(3 * 3 * 4 * 2 * 2 * 9 * 9 * 3);
    }

    private static int check(ImportOptions options, Status stored, Status asked) {
        Status channel = stored == Status.EXCLUDED ? Status.ACTIVE : stored;
        Contact before = contact(channel, stored);
        List<Patch> patches = List.of(
                patch(asked, Map.of(5L, new StatusWish(asked, "list")), Map.of()),
                patch(asked, Map.of(), Map.of("news", new ListWish(asked, BEFORE.at(), "lists"))),
                patch(asked, Map.of(), Map.of()));
        for (Patch patch : patches) {
            Contact after = merged(options, before, patch);
            String about = stored + " and " + asked + " with " + options.toJson();
            assertThat(isAllowed(channel, after.channels().get(Channel.EMAIL).status()))
                    .as("channel: " + about)
                    .isTrue();
            Membership membership = after.memberships().get(NEWS);
            boolean mayBeRemoved = stored.statusClass() == StatusClass.OPEN || stored == Status.EXCLUDED;
            assertThat(membership == null ? mayBeRemoved : isAllowed(stored, membership.status()))
                    .as("list: " + about)
                    .isTrue();
        }
        return patches.size();
    }

    @Test
    void anOptOutIsTakenWhateverIsStored() {
        for (Status stored : Status.values()) {
            if (stored == Status.EXCLUDED) {
                continue;
            }
            for (OnExisting onExisting : OnExisting.values()) {
                Contact after = merged(
                        options(StatusMoves.UNISENDER, onExisting, ListChannels.BY_ADDRESS, true, true),
                        contact(stored, Status.ACTIVE),
                        patch(Status.UNSUBSCRIBED, Map.of(), Map.of()));
                assertThat(after.channels().get(Channel.EMAIL).status().isClosed())
                        .as(stored + " " + onExisting)
                        .isTrue();
            }
        }
    }
}
