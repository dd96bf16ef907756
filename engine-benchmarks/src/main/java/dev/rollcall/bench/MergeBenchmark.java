package dev.rollcall.bench;

import java.util.List;
import java.util.stream.LongStream;

import dev.rollcall.internal.merge.Merger;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.model.Contact;
import dev.rollcall.store.Changes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * From patches and the contacts they meet to what has to be written. Half of the rows speak of stored people, as in
 * workload B.
 */
public class MergeBenchmark extends PerRowBenchmark {
    private final List<Contact> stored =
            Sample.contacts(0, 1, LongStream.rangeClosed(1, CHUNK).toArray());
    private final List<Patch> patches = Sample.patches(CHUNK / 2, CHUNK, 1, 1);
    private final Merger merger = Sample.merger();
    private final WorkingSet merged = mergeRows();

    /** Applying the rows one after the other. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public final WorkingSet mergeRows() {
        WorkingSet contacts = Sample.workingSet(stored.subList(CHUNK / 2, CHUNK));
        for (Patch patch : patches) {
            merger.apply(patch, contacts);
        }
        return contacts;
    }

    /**
     * What then differs from what is stored. Asking changes nothing, so that the same rows serve for all invocations.
     */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Changes diff() {
        return merged.changes();
    }
}
