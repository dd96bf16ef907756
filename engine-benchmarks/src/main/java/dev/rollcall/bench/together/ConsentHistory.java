package dev.rollcall.bench.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The opt-outs and grants of a run, with the times of each call and of its return, and so the times at which a subject
 * must be closed or open. The order of overlapping calls is unknown, so nothing is required of their subjects.
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

    /** Returns the time since the beginning of the run. */
    long now() {
        return System.nanoTime() - origin;
    }

    /**
     * Makes a call that may close, or open, {@code subjects}.
     *
     * @param call returns whether it succeeded; one that did not, or that throws, is not recorded
     * @return the result of the call
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

    /** Returns the subjects of all opt-outs and grants. */
    List<Subject> subjects() {
        return new ArrayList<>(calls.keySet());
    }

    /**
     * Returns whether a look-up between two times must find the subject closed: an opt-out had returned before, and no
     * grant can have followed it.
     */
    boolean mustBeClosed(Subject subject, long from, long to) {
        return isLast(true, subject, from, to);
    }

    /**
     * Returns whether a look-up must find the subject open: a grant had returned before, and no opt-out can have
     * followed it.
     */
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
