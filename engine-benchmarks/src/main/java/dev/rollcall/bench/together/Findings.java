package dev.rollcall.bench.together;

import java.util.ArrayList;
import java.util.List;

/** The findings of a run, as sentences; all are counted, and the first ones are stored. Thread-safe. */
final class Findings {
    private static final int KEPT = 10;

    private final List<String> kept = new ArrayList<>();
    private int count;

    synchronized void add(String wrong) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(wrong);
        }
    }

    /** Adds {@code wrong} unless {@code right}. */
    void require(boolean right, String wrong) {
        if (!right) {
            add(wrong);
        }
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        kept.forEach(wrong -> text.append("- ").append(wrong).append('\n'));
        if (count > kept.size()) {
            text.append("- and ").append(count - kept.size()).append(" more\n");
        }
        return text.toString();
    }
}
