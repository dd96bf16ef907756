package dev.rollcall.bench.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The opt-outs and grants of a run, with the times at which each was called and had returned, and so what must be
 * closed or open when. Of calls that overlap nobody knows which came first, so nothing is asked of what they speak of.
 * Thread-safe.
 */
final class ConsentHistory {
    private final long origin = System.nanoTime();
    private final Map<Subject, List<Call>> calls = new ConcurrentHashMap<>();

    /** An opt-out or a grant; it is running until it returns. */
    private static final class Call {
        private final boolean closes;
        private final long begun;
        private volatile long returned = Long.MAX_VALUE;

        Call(boolean closes, long begun) {
            this.closes = closes;
            this.begun = begun;
        }
    }

    /** The time that has passed since the beginning. */
    long now() {
        return System.nanoTime() - origin;
    }

    /**
     * Makes a call that may close, or open, {@code subjects}.
     *
     * @param call says whether it did what it was to do; one that did not, or fails, leaves no trace
     * @return what it said
     */
    boolean during(boolean closes, List<Subject> subjects, Predicate<List<Subject>> call) {
        Call running = new Call(closes, now());
        subjects.forEach(subject -> of(subject).add(running));
        boolean done = false;
        try {
            done = call.test(subjects);
            return done;
        } finally {
            running.returned = now();
            if (!done) {
                subjects.forEach(subject -> of(subject).remove(running));
            }
        }
    }

    private List<Call> of(Subject subject) {
        return calls.computeIfAbsent(subject, unknown -> new CopyOnWriteArrayList<>());
    }

    /** What somebody has opted out of, or was let in to. */
    List<Subject> subjects() {
        return new ArrayList<>(calls.keySet());
    }

    /**
     * Whether who looks between two times must find it closed: an opt-out had returned, and no grant could come after
     * it.
     */
    boolean mustBeClosed(Subject subject, long from, long to) {
        return isLast(true, subject, from, to);
    }

    /** The same of a grant: the opt-outs before it are over. */
    boolean mustBeOpen(Subject subject, long from, long to) {
        return isLast(false, subject, from, to);
    }

    private boolean isLast(boolean closes, Subject subject, long from, long to) {
        List<Call> all = calls.getOrDefault(subject, List.of());
        return all.stream()
                .filter(call -> call.closes == closes && call.returned < from)
                .anyMatch(last -> all.stream()
                        .noneMatch(other -> other.closes != closes && other.returned > last.begun && other.begun < to));
    }
}
