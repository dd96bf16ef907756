package dev.rollcall.bench.measure;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Collects all garbage from time to time, so that {@link HeapWatch} sees what is live: what Java collects by itself
 * leaves some.
 */
public final class LiveHeap {
    /** Seldom enough to cost a small heap about a hundredth of its time. */
    private static final long MILLIS = 10_000;

    private static final String PROPERTY = "rollcall.bench.live";

    private LiveHeap() {}

    /** How a child is told to do so. */
    public static List<String> childOptions() {
        return List.of("-D" + PROPERTY + "=true");
    }

    /** Begins, if this process was told to, and goes on to its end. */
    public static void startIfToldTo() {
        if (Boolean.getBoolean(PROPERTY)) {
            TimerTask collect = new TimerTask() {
                @Override
                public void run() {
                    System.gc();
                }
            };
            new Timer("live-heap", true).schedule(collect, MILLIS, MILLIS);
        }
    }
}
