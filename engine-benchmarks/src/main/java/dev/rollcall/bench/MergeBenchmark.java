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
 * Merging patches into the contacts they match, and computing the changes. Half of the rows are about stored people, as
 * in workload B.
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
     * Computes the differences from the stored contacts. That changes nothing, so all invocations use the same rows.
     */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public Changes diff() {
        return merged.changes();
    }
}
