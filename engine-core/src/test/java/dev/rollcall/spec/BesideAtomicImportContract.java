package dev.rollcall.spec;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Progress;
import dev.rollcall.job.ProgressListener;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.MembershipKey;
import dev.rollcall.model.OptOutRecord;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.model.Status;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.HeldException;
import dev.rollcall.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The host's calls while an atomic import is open: after its first chunk, when it holds the contacts that it has
 * changed.
 */
public abstract class BesideAtomicImportContract extends GuardedStore {
    private static final Identifier ANN = Identifier.email("ann@example.com");
    private static final Identifier BOB = Identifier.email("bob@example.com");
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("support", "asked by phone", "call 17");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endTheThreads() {
        threads.shutdownNow();
    }

    private static List<List<String>> rows() {
        return IntStream.range(0, 6)
                .mapToObj(number -> List.of(number == 0 ? ANN.key() : "p" + number + "@example.com", "Oslo"))
                .toList();
    }

    private static ImportRequest request(ImportOptions.Builder options) {
        return ImportRequest.of(
                HostRows.of(List.of("email", "city"), rows()),
                options.chunkRows(2).build());
    }

    private static ImportRequest request() {
        return request(ImportOptions.builder().set(GuardRules.ALL_OR_NOTHING, true));
    }

    /** Runs the import, and {@code work} in it after its first chunk. */
    private ImportReport during(ImportRequest request, Callable<?> work) {
        AtomicInteger chunks = new AtomicInteger();
        return engine.run(request.onProgress(listener(progress -> {
            if (chunks.incrementAndGet() == 1) {
                done(work);
            }
        })));
    }

    private static ProgressListener listener(Consumer<Progress> consumer) {
        return progress -> {
            if (progress.phase() == Progress.Phase.IMPORT && progress.rows() > 0) {
                consumer.accept(progress);
            }
        };
    }

    private static <T> T done(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** {@code work} in another thread, for which this one waits. */
    private <T> Callable<T> elsewhere(Callable<T> work) {
        return () -> threads.submit(work).get();
    }

    private Optional<Status> status(Identifier address) {
        return engine.contacts()
                .find(address)
                .map(contact -> contact.channels().get(Channel.EMAIL).status());
    }

    @Test
    void anOptOutOfAChangedContactIsVisibleAtOnceAndWins() {
        known(ANN.key());

        ImportReport report = during(request(), elsewhere(() -> {
            assertThat(engine.contacts().unsubscribe(ANN)).isTrue();
            assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
            assertThat(engine.contacts().scan(ContactFilter.all(), 0, 10))
                    .extracting(contact -> contact.channels().get(Channel.EMAIL).status())
                    .containsExactly(Status.UNSUBSCRIBED);
            return null;
        }));

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
        assertThat(stored(ANN).fields()).containsKey("city");
        assertNothingDeferred();
    }

    @Test
    void aContactOfTheHostIsVisibleBesideADeferredOptOut() {
        engine.contacts().resubscribe(BOB, Resubscription.of(GRANT));
        known(ANN.key());

        during(request(), elsewhere(() -> {
            engine.contacts().unsubscribe(ANN);
            List<Contact> seen = engine.contacts().scan(ContactFilter.all(), 0, 10);
            assertThat(seen)
                    .extracting(contact -> contact.channels().get(Channel.EMAIL).status())
                    .containsExactly(Status.ACTIVE, Status.UNSUBSCRIBED);
            return null;
        }));
    }

    /** The stored contact, without deferred opt-outs. */
    private Contact stored(Identifier address) {
        return store.scan(ContactFilter.all(), 0, 100).stream()
                .filter(contact -> contact.identifiers().contains(address))
                .findFirst()
                .orElseThrow();
    }

    private void assertNothingDeferred() {
        assertThat(store.journal().deferred(0, 10)).isEmpty();
        store.scan(ContactFilter.all(), 0, 100)
                .forEach(contact -> assertThat(Optional.of(
                                contact.channels().get(Channel.EMAIL).status()))
                        .isEqualTo(status(contact.identifiers().get(0))));
    }

    @Test
    void anOptOutOfAContactThatTheImportInsertsWinsToo() {
        during(request(), elsewhere(() -> engine.contacts().unsubscribe(ANN)));

        assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
        assertNothingDeferred();
    }

    @Test
    void anOptOutFromAListWins() {
        long list = engine.lists().create("News").id();
        ImportRequest onList = ImportRequest.of(
                request().source(),
                ImportOptions.builder()
                        .set(GuardRules.ALL_OR_NOTHING, true)
                        .list("News")
                        .chunkRows(2)
                        .build());

        during(onList, elsewhere(() -> engine.contacts().unsubscribe(ANN, list)));

        assertThat(stored(ANN)
                        .memberships()
                        .get(new MembershipKey(list, Channel.EMAIL))
                        .status())
                .isEqualTo(Status.UNSUBSCRIBED);
        assertThat(status(ANN)).contains(Status.ACTIVE);
    }

    @Test
    void anOptOutIsAppliedThoughTheImportIsRolledBack() {
        known(ANN.key());

        ImportReport report = during(
                request(ImportOptions.builder().set(GuardRules.MAX_CONTACTS, 2L)),
                elsewhere(() -> engine.contacts().unsubscribe(ANN)));

        assertThat(report.status()).isEqualTo(ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT);
        assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
        assertThat(contents().contacts()).hasSize(1);
        assertNothingDeferred();
    }

    @Test
    void anOptOutOfAnotherPersonIsApplied() {
        known(BOB.key());

        during(request(), elsewhere(() -> engine.contacts().unsubscribe(BOB)));

        assertThat(status(BOB)).contains(Status.UNSUBSCRIBED);
        assertThat(engine.suppressions().optedOutSince(Instant.EPOCH, 0, 10))
                .extracting(OptOutRecord::address)
                .containsExactly(BOB);
        assertNothingDeferred();
    }

    @Test
    void aDeferredOptOutDoesNotUndoALaterGrant() {
        known(ANN.key());
        store.journal()
                .defer(new OptOutRecord(
                        0, ANN, null, Status.UNSUBSCRIBED, store.journal().now(), null));
        assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);

        engine.contacts().resubscribe(ANN, Resubscription.of(GRANT));

        assertThat(status(ANN)).contains(Status.ACTIVE);
        engine.run(ImportRequest.of(HostRows.of(List.of("email"), List.of(List.of("x@example.com")))));
        assertThat(status(ANN)).contains(Status.ACTIVE);
    }

    @Test
    void aDeferredOptOutOfAKilledProcessIsAppliedByTheNextImport() {
        known(ANN.key());
        store.journal()
                .defer(new OptOutRecord(
                        0, ANN, null, Status.UNSUBSCRIBED, store.journal().now(), null));

        ImportReport report = engine.run(
                ImportRequest.of(HostRows.of(List.of("email", "email_status"), List.of(List.of(ANN.key(), "active")))));

        assertThat(report.faults()).containsKey(FaultCode.STATUS_NOT_CHANGED);
        assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
        assertNothingDeferred();
    }

    @Test
    void anEraseOfAChangedContactIsRefusedAtOnceAndPossibleLater() {
        known(ANN.key());

        ImportReport report = during(request(), elsewhere(() -> {
            assertThatExceptionOfType(HeldException.class)
                    .isThrownBy(() -> engine.contacts().erase(ANN))
                    .withMessageContaining("kept as a whole");
            return null;
        }));

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(engine.contacts().erase(ANN)).isTrue();
    }

    @Test
    void aListenerMayLookUpAndOptOutAndIsRefusedOtherChanges() {
        known(ANN.key());

        ImportReport report = during(request(), () -> {
            assertRefused(() -> engine.run(ImportRequest.of(HostRows.of(List.of("email"), List.of()))));
            assertRefused(() -> engine.contacts().erase(ANN));
            assertRefused(() -> engine.contacts().erase(BOB));
            assertRefused(() -> engine.contacts().resubscribe(BOB, Resubscription.of(GRANT)));
            assertRefused(() -> engine.suppressions().suppress(BOB, null));
            assertRefused(() -> engine.lists().create("News"));
            assertThat(status(ANN)).contains(Status.ACTIVE);
            assertThat(engine.lists().all()).isEmpty();
            assertThat(engine.contacts().unsubscribe(ANN)).isTrue();
            assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
            return null;
        });

        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(status(ANN)).contains(Status.UNSUBSCRIBED);
    }

    private static void assertRefused(Runnable change) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(change::run)
                .withMessageContaining("kept as a whole")
                .withMessageContaining("look up");
    }

    @Test
    void aChangeByTheSourceIsRefusedAtOnce() {
        List<StoreException> refusals = new CopyOnWriteArrayList<>();
        AtomicInteger reads = new AtomicInteger();
        RowSource source = HostRows.of(List.of("email"), new AbstractList<List<String>>() {
            @Override
            public List<String> get(int index) {
                if (reads.incrementAndGet() == 2) {
                    try {
                        engine.lists().create("News");
                    } catch (StoreException refused) {
                        refusals.add(refused);
                    }
                }
                return List.of(ANN.key());
            }

            @Override
            public int size() {
                return 1;
            }
        });

        engine.run(ImportRequest.of(
                source,
                ImportOptions.builder().set(GuardRules.ALL_OR_NOTHING, true).build()));

        assertThat(refusals)
                .singleElement()
                .satisfies(refused -> assertThat(refused).hasMessageContaining("look up"));
    }

    @Test
    void aListenerOfAnImportThatIsNotAtomicMayChangeTheStore() {
        during(request(ImportOptions.builder()), () -> engine.lists().create("News"));

        assertThat(engine.lists().all()).hasSize(1);
    }
}
