package dev.rollcall.bench.measure;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Collects all garbage from time to time, so that {@link HeapWatch} sees the live heap: collections by Java itself
 * leave some garbage.
 */
public final class LiveHeap {
    /** Seldom enough to cost a small heap about a hundredth of its time. */
    private static final long MILLIS = 10_000;

    private static final String PROPERTY = "rollcall.bench.live";

    private LiveHeap() {}

    /** Returns the options by which a child does so. */
    public static List<String> childOptions() {
        return List.of("-D" + PROPERTY + "=true");
    }

    /** Starts if the options of this process request it, and runs to its end. */
    public static void startIfRequested() {
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
