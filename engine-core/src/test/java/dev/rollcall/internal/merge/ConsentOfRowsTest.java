package dev.rollcall.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedMembership;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.patch.RequestedTags;
import dev.rollcall.internal.patch.Unconfirmed;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.GrantRecord;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Membership;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.StatusClass;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListChannels;
import dev.rollcall.options.ListRules;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.OnExisting;
import dev.rollcall.options.StatusMoves;
import dev.rollcall.store.Matches;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law 4 as a table: stored status × requested status × every option that touches statuses. Only a recorded grant raises
 * a status.
 */
class ConsentOfRowsTest {
    private static final Stamp BEFORE = new Stamp(Instant.parse("2025-01-01T00:00:00Z"), "before");
    private static final Stamp NOW = new Stamp(Instant.parse("2026-01-01T00:00:00Z"), "import");
    private static final EmailAddress ADDRESS =
            EmailAddress.parse("a@example.com").orElseThrow();
    private static final MembershipKey NEWS = new MembershipKey(5, Channel.EMAIL);
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("desk", "form", "scan 12");

    private record Result(Contact contact, List<GrantRecord> grants) {}

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
                            ImportOptions options = options(moves, onExisting, channels, flag, refusing);
                            all.add(options);
                            if (!flag) {
                                all.add(options.toBuilder()
                                        .set(ConsentRules.GRANT, GRANT)
                                        .build());
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static ImportOptions options(
            StatusMoves moves, OnExisting onExisting, ListChannels channels, boolean flag, boolean refusing) {
        return ImportOptions.builder()
                .set(MatchRules.ON_EXISTING, onExisting)
                .set(ListRules.REPLACE, flag)
                .set(ListRules.CHANNELS, channels)
                .set(ConsentRules.MOVES, moves)
                .set(ConsentRules.UNCONFIRMED, flag)
                .set(ConsentRules.REFUSED_STATUSES, refusing ? Set.of(Status.PENDING, Status.UNSUBSCRIBED) : Set.of())
                .set(ConsentRules.REFUSED_AVAILABILITIES, refusing ? Set.of(Availability.DEAD) : Set.of())
                .build();
    }

    private static Contact contact(Status channel, Status list) {
        return Contact.builder(1, BEFORE)
                .email(ADDRESS, new ChannelState(channel, Availability.AVAILABLE))
                .status(channel.isClosed() ? channel : Status.ACTIVE)
                .membership(NEWS, new Membership(list, BEFORE.at(), null))
                .build();
    }

    private static Patch patch(
            Status requested, Map<Long, RequestedStatus> lists, Map<String, RequestedMembership> columns) {
        Map<Channel, RequestedStatus> statuses = new EnumMap<>(Channel.class);
        if (requested != Status.EXCLUDED) {
            statuses.put(Channel.EMAIL, new RequestedStatus(requested, "status"));
        }
        return patch(null, statuses, lists, columns);
    }

    private static Patch patchOfContact(Status requested) {
        return patch(new RequestedStatus(requested, "whole"), Map.of(), Map.of(), Map.of());
    }

    private static Patch patch(
            RequestedStatus whole,
            Map<Channel, RequestedStatus> statuses,
            Map<Long, RequestedStatus> lists,
            Map<String, RequestedMembership> columns) {
        SortedMap<String, RequestedMembership> byColumn = new TreeMap<>(columns);
        return new Patch(
                1,
                2,
                null,
                false,
                null,
                false,
                new Identifiers(null, ADDRESS, null, null, List.of(IdentifierKind.EMAIL), Set.of(), List.of()),
                Map.of(),
                whole,
                statuses,
                Map.of(),
                Unconfirmed.nothing(),
                new TreeMap<>(lists),
                Map.of(Channel.EMAIL, byColumn),
                new RequestedTags(List.of(), false),
                null,
                List.of(),
                List.of());
    }

    private static Patch withUnconfirmed(Patch patch) {
        return new Patch(
                patch.number(),
                patch.line(),
                patch.duplicateOf(),
                patch.deletes(),
                patch.onExisting(),
                patch.invalid(),
                patch.identifiers(),
                patch.fields(),
                patch.contactStatus(),
                patch.statuses(),
                patch.availabilities(),
                new Unconfirmed(EnumSet.allOf(Channel.class), Set.of(5L)),
                patch.lists(),
                patch.channelLists(),
                patch.tags(),
                patch.consent(),
                patch.faults(),
                patch.cells());
    }

    private static Result merged(ImportOptions options, Contact stored, Patch patch) {
        WorkingSet contacts = new WorkingSet(
                new Matches(List.of(stored), List.of()),
                Map.of("news", new ContactList(5, "News", false)),
                NOW,
                new UUID(0, 1));
        new Merger(new MergePlan(options, Map.of(), Map.of())).apply(patch, contacts);
        return new Result(
                contacts.owner(ADDRESS.identifier()).orElseThrow().current(),
                contacts.changes().grants());
    }

    @Test
    void noOptionRaisesAStatusWithoutAGrant() {
        int cases = 0;
        for (ImportOptions options : everyOption()) {
            for (Status stored : Status.values()) {
                for (Status requested : Status.values()) {
                    cases += check(options, stored, requested);
                }
            }
        }
        // moves, on-existing, channels, refusing, (flag without and with a grant), stored, requested, shapes of row,
        // the
        // last not for every word, each with and without a blank opt-in
        assertThat(cases).isEqualTo(2 * 3 * 3 * 4 * 2 * 3 * 9 * (9 * 3 + 4));
    }

    private static int check(ImportOptions options, Status stored, Status requested) {
        Status channel = stored == Status.EXCLUDED ? Status.ACTIVE : stored;
        Contact before = contact(channel, stored);
        List<Patch> patches = new ArrayList<>(List.of(
                patch(requested, Map.of(5L, new RequestedStatus(requested, "list")), Map.of()),
                patch(requested, Map.of(), Map.of("news", new RequestedMembership(requested, BEFORE.at(), "lists"))),
                patch(requested, Map.of(), Map.of())));
        if (requested == Status.ACTIVE || requested.isClosed()) {
            patches.add(patchOfContact(requested));
        }
        // a blank opt-in changes nothing that is stored
        List<Patch> unconfirmed =
                patches.stream().map(ConsentOfRowsTest::withUnconfirmed).toList();
        patches.addAll(unconfirmed);
        for (Patch patch : patches) {
            Result result = merged(options, before, patch);
            Contact after = result.contact();
            String about = stored + " and " + requested + " with " + options.toJson();
            assertLawful(channel, after.channels().get(Channel.EMAIL).status(), null, result, "channel: " + about);
            assertLawful(before.status(), after.status(), null, result, "contact: " + about);
            Membership membership = after.memberships().get(NEWS);
            boolean mayBeRemoved = stored.statusClass() == StatusClass.OPEN || stored == Status.EXCLUDED;
            if (membership == null) {
                assertThat(mayBeRemoved).as("list: " + about).isTrue();
            } else {
                assertLawful(stored, membership.status(), 5L, result, "list: " + about);
            }
            if (options.consent().grant() == null) {
                assertThat(result.grants()).isEmpty();
            }
        }
        return patches.size();
    }

    /** A status rises only with a recorded grant that says so, and never from a complaint. */
    private static void assertLawful(Status before, Status after, Long list, Result result, String about) {
        boolean granted = before != Status.COMPLAINED
                && result.grants().stream()
                        .anyMatch(record -> record.address().equals(ADDRESS.identifier())
                                && Objects.equals(record.listId(), list)
                                && record.before() == before
                                && record.after() == after
                                && record.grant().equals(GRANT));
        assertThat(isAllowed(before, after) || granted).as(about).isTrue();
    }

    @Test
    void anOptOutIsAppliedWhateverTheStoredStatus() {
        for (Status stored : Status.values()) {
            if (stored == Status.EXCLUDED) {
                continue;
            }
            for (OnExisting onExisting : OnExisting.values()) {
                Result after = merged(
                        options(StatusMoves.OPEN_RESTRICTED, onExisting, ListChannels.BY_ADDRESS, true, true),
                        contact(stored, Status.ACTIVE),
                        patch(Status.UNSUBSCRIBED, Map.of(), Map.of()));
                assertThat(after.contact()
                                .channels()
                                .get(Channel.EMAIL)
                                .status()
                                .isClosed())
                        .as(stored + " " + onExisting)
                        .isTrue();
            }
        }
    }
}
