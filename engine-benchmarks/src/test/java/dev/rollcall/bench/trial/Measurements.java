package dev.rollcall.bench.trial;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.Workload;

/** Results that are made up for tests. */
public final class Measurements {
    static final SessionSetting SETTING = new SessionSetting(1_000, "1g", 0);

    private static final long MEGABYTE = 1 << 20;

    private Measurements() {}

    /** Returns a measurement of a thousand rows that took {@code seconds}, both elapsed and of CPU. */
    static Measurement of(Contender contender, double seconds) {
        return new Measurement(
                contender,
                1_000,
                seconds,
                seconds,
                MEGABYTE,
                0,
                0,
                3 * MEGABYTE,
                4 * MEGABYTE,
                5 * MEGABYTE,
                Map.of(),
                new Contents(0, 0, 0, 0));
    }

    /** Returns such a measurement as a result of workload A. */
    static SessionResult result(int run, Contender contender, double seconds) {
        return new SessionResult("s", SETTING, run, Workload.A, of(contender, seconds), List.of());
    }

    /** Returns a result of workload A with one import after another in the same process. */
    static SessionResult warm(int run, Contender contender, double... seconds) {
        List<Measurement> all =
                DoubleStream.of(seconds).mapToObj(one -> of(contender, one)).toList();
        SessionSetting setting = new SessionSetting(1_000, "1g", seconds.length);
        return new SessionResult("s", setting, run, Workload.A, all.get(0), all.subList(1, all.size()));
    }
}
