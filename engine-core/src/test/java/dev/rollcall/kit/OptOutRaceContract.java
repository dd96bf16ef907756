package dev.rollcall.kit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.IdentifierBatch;
import dev.rollcall.store.Matches;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An address is opted out and gets an owner at the same time: whichever is first, the owner ends opted out. */
abstract class OptOutRaceContract extends OvertakenStore {
    private static final Identifier EXTERNAL_ID = Identifier.externalId("A");

    static List<Identifier> addresses() {
        return List.of(ANN, Identifier.phone("+442071111111"));
    }

    /** Inserts a contact as an import does: closed if an opt-out is on file. */
    private static Consumer<StoreTransaction> insertion(Identifier address) {
        return transaction -> insert(transaction, address, find(transaction, address));
    }

    private static void insert(StoreTransaction transaction, Identifier address, Matches matches) {
        if (matches.contacts().isEmpty()) {
            Contact contact = Contacts.with(transaction.newContactIds(1)[0], address.kind(), address.key());
            transaction.write(
                    new Write().insert(closedIf(matches, contact, address)).changes());
        }
    }

    /** Attaches the address to a contact without one, as an import does. */
    private static void attach(StoreTransaction transaction, Identifier address) {
        Matches matches = transaction.find(IdentifierBatch.of(List.of(EXTERNAL_ID, address)));
        Contact before = matches.contacts().get(0);
        Contact after = Contacts.with(before, address.kind(), address.key());
        transaction.write(
                new Write().update(before, closedIf(matches, after, address)).changes());
    }

    private static Contact closedIf(Matches matches, Contact contact, Identifier address) {
        return matches.suppressions().isEmpty() ? contact : closed(contact, address);
    }

    private static Contact closed(Contact contact, Identifier address) {
        Channel channel = address.kind().channel().orElseThrow();
        ChannelState state = contact.channels().get(channel).withStatus(Status.UNSUBSCRIBED);
        return contact.toBuilder().channel(channel, state).build();
    }

    /** Opts out as an unsubscribe does: closes the owner, or files the opt-out. */
    private static Consumer<StoreTransaction> optOut(Identifier address) {
        return transaction -> optOut(transaction, address, find(transaction, address));
    }

    private static void optOut(StoreTransaction transaction, Identifier address, Matches matches) {
        Write write = new Write();
        if (matches.contacts().isEmpty()) {
            write.suppress(Suppression.optOut(address, null, Status.UNSUBSCRIBED, Contacts.NOW));
        } else {
            Contact owner = matches.contacts().get(0);
            write.update(owner, closed(owner, address));
        }
        transaction.write(write.changes());
    }

    private void raceUntilBothAreDone(Consumer<StoreTransaction> slow, Consumer<StoreTransaction> fast)
            throws Exception {
        boolean won = wins(
                transaction -> {
                    slow.accept(transaction);
                    return nothingMore();
                },
                fast);
        if (!won) {
            untilDone(slow);
        }
    }

    private void assertOptedOut(Identifier address) {
        assertThat(owner(address).channels().values())
                .extracting(ChannelState::status)
                .containsExactly(Status.UNSUBSCRIBED);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anOptOutReachesTheContactThatIsBeingInserted(Identifier address) throws Exception {
        raceUntilBothAreDone(insertion(address), optOut(address));

        assertOptedOut(address);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anOptOutBeingFiledReachesAnInsertedContact(Identifier address) throws Exception {
        raceUntilBothAreDone(optOut(address), insertion(address));

        assertOptedOut(address);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anOptOutReachesAContactWhileItGetsTheAddress(Identifier address) throws Exception {
        insert(contact -> contact.externalId(EXTERNAL_ID.key()));

        raceUntilBothAreDone(transaction -> attach(transaction, address), optOut(address));

        assertOptedOut(address);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anOptOutBeingFiledReachesAContactThatGetsTheAddress(Identifier address) throws Exception {
        insert(contact -> contact.externalId(EXTERNAL_ID.key()));

        raceUntilBothAreDone(optOut(address), transaction -> attach(transaction, address));

        assertOptedOut(address);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aContactIsNotInsertedAfterAStaleLookUp(Identifier address) throws Exception {
        boolean won = wins(
                slow -> {
                    Matches matches = find(slow, address);
                    return () -> insert(slow, address, matches);
                },
                optOut(address));
        if (!won) {
            untilDone(insertion(address));
        }

        assertOptedOut(address);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anOptOutIsNotFiledAfterAStaleLookUp(Identifier address) throws Exception {
        boolean won = wins(
                slow -> {
                    Matches matches = find(slow, address);
                    return () -> optOut(slow, address, matches);
                },
                insertion(address));
        if (!won) {
            untilDone(optOut(address));
        }

        assertOptedOut(address);
    }

    @Test
    void aRolledBackOptOutHasNoEffect() {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            optOut(ANN).accept(transaction);
        }
        untilDone(insertion(ANN));

        assertThat(owner(ANN).channels().values()).containsExactly(Contacts.ACTIVE);
    }

    @Test
    void anAddressThatOptsOutAndJoinsAtOnceEndsOptedOut() throws Exception {
        for (int round = 0; round < 30; round++) {
            Identifier address = Identifier.email("ann" + round + "@example.com");
            AtomicBoolean first = new AtomicBoolean(true);

            together(2, () -> {
                untilDone(first.getAndSet(false) ? optOut(address) : insertion(address));
                return true;
            });

            assertOptedOut(address);
        }
    }

    /**
     * A contact that waits for a confirmation has given up the address: a contact that gets it meanwhile sees the
     * waiting entry, or none is filed.
     */
    @ParameterizedTest
    @MethodSource("addresses")
    void aWaitingEntryReachesAContactWhoseAddressWasLookedUpBefore(Identifier address) throws Exception {
        boolean won = wins(
                slow -> {
                    Matches matches = find(slow, address);
                    return () -> insert(slow, address, matches);
                },
                fast -> {
                    if (find(fast, address).contacts().isEmpty()) {
                        fast.write(new Write()
                                .suppress(Suppression.waiting(address, null, Contacts.NOW))
                                .changes());
                    }
                });
        if (!won) {
            untilDone(insertion(address));
        }

        Status seen = suppressed().isEmpty() ? Status.ACTIVE : Status.UNSUBSCRIBED;
        assertThat(owner(address).channels().values())
                .extracting(ChannelState::status)
                .containsExactly(seen);
    }
}
