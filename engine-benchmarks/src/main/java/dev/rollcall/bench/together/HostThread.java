package dev.rollcall.bench.together;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/** One thread of the host, which makes random calls until the imports have ended. */
final class HostThread {
    /** The number of calls that are made even if the imports end at once. */
    private static final int LEAST_CALLS = 20;

    private final Host host;
    private final int people;
    private final Duration pause;
    private final String name;
    private final Random random;

    /** @param number which of the run's threads it is */
    HostThread(Host host, RunPlan plan, int number) {
        this.host = host;
        this.people = plan.people();
        this.pause = plan.pause();
        this.name = "Host " + number;
        this.random = new Random(plan.seed() * 31 + number);
    }

    /**
     * Makes calls.
     *
     * @param running returns whether imports are still running
     */
    void run(BooleanSupplier running, Findings findings) {
        for (int call = 0; call < LEAST_CALLS || running.getAsBoolean(); call++) {
            try {
                call(call);
            } catch (RuntimeException failed) {
                findings.add("a call of the host's failed: " + failed);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Makes one call. Most people are never erased or refused, so that the loss of their data shows. */
    private void call(int number) {
        int person = random.nextInt(people);
        int kind = random.nextInt(100);
        if (kind < 30) {
            host.lookUp(person);
        } else if (kind < 33) {
            host.scan();
        } else if (kind < 55) {
            host.optOut(new Subject(person, null));
        } else if (kind < 68) {
            host.optOut(new Subject(person, randomList(false)));
        } else if (kind < 80) {
            host.grant(person, randomList(true));
        } else if (kind < 84) {
            host.createList(name + " list " + number);
        } else if (kind < 94) {
            host.erase(person - person % 10);
        } else {
            host.refuse(person - person % 10 + 1, randomList(true));
        }
    }

    private @Nullable Long randomList(boolean orNone) {
        List<Long> lists = host.lists();
        return orNone && random.nextBoolean() ? null : lists.get(random.nextInt(lists.size()));
    }
}
