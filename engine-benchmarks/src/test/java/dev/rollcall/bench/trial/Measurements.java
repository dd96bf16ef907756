package dev.rollcall.bench.trial;

import java.util.Map;

import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.peer.Measurement;
import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.Workload;

/** Results that nobody has measured. */
public final class Measurements {
    static final Session.Setting SETTING = new Session.Setting(1_000, "1g");

    private static final long MEGABYTE = 1 << 20;

    private Measurements() {}

    /** A thousand rows in so many seconds of wall and CPU. */
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

    /** The same as a result of workload A. */
    static Session.Result result(int run, Contender contender, double seconds) {
        return new Session.Result("s", SETTING, run, Workload.A, of(contender, seconds));
    }
}
