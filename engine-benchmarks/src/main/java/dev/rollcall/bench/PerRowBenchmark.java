package dev.rollcall.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The base of all benchmarks: they measure microseconds and bytes a row, so that their numbers can be added up and
 * compared with those of whole imports. One fork and few iterations show what a change did; ask JMH for more before a
 * number is written down.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class PerRowBenchmark {
    /** Files of one seed are about the same people. */
    static final long SEED = 7;

    /** Rows in one transaction, as the engine has them by default. */
    static final int CHUNK = 1_000;
}
