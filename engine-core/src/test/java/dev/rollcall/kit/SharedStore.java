package dev.rollcall.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Identifier;
import dev.rollcall.store.LostRaceException;
import dev.rollcall.store.StoreTransaction;
import org.junit.jupiter.api.AfterEach;

/** A store that several threads use, with helper methods. */
abstract class SharedStore extends OpenStore {
    static final Identifier ANN = Identifier.email("ann@example.com");
    static final Identifier BOB = Identifier.email("bob@example.com");

    final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endTheThreads() {
        threads.shutdownNow();
    }

    /** Does {@code work} in {@code count} threads from the same moment on and returns their results. */
    <T> List<T> together(int count, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : running) {
            results.add(each.get());
        }
        return results;
    }

    /** Does {@code work} in transactions of its own until one of them wins. */
    <T> T untilWon(Function<StoreTransaction, T> work) {
        while (true) {
            try {
                return committed(work);
            } catch (LostRaceException somebodyWasFaster) {
                Thread.onSpinWait();
            }
        }
    }

    void untilDone(Consumer<StoreTransaction> work) {
        untilWon(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    static Contact counted(Contact contact) {
        return contact.toBuilder()
                .field("count", new FieldValue.NumberValue(BigDecimal.valueOf(count(contact) + 1)))
                .build();
    }

    static long count(Contact contact) {
        FieldValue value = contact.fields().get("count");
        return value == null ? 0 : ((FieldValue.NumberValue) value).number().longValueExact();
    }

    static void count(StoreTransaction transaction, Identifier identifier) {
        Contact contact = find(transaction, identifier).contacts().get(0);
        transaction.write(new Write().update(contact, counted(contact)).changes());
    }

    Contact owner(Identifier identifier) {
        return owners(identifier).get(0);
    }
}
