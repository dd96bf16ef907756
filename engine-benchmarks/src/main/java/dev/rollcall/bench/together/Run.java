package dev.rollcall.bench.together;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.rollcall.ImportEngine;
import dev.rollcall.bench.measure.TemporaryFolder;
import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactStore;

/** One run of concurrent imports, and its findings. Used once. */
final class Run {
    private static final long PATIENCE_MINUTES = 5;

    private final RunPlan plan;
    private final Limits limits;
    private final Figures figures = new Figures();
    private final Findings findings = new Findings();
    private final Knowledge known = Knowledge.ofNothing();
    private final Stalls stalls = Stalls.watched();
    private final Waits waits = new Waits(stalls);
    private final AtomicInteger running;

    Run(RunPlan plan, Limits limits) {
        this.plan = plan;
        this.limits = limits;
        this.running = new AtomicInteger(plan.imports().size());
    }

    /**
     * Executes the run.
     *
     * @throws StuckException if a thread does not end; the store is left as it is
     */
    void run() throws IOException, InterruptedException {
        try (stalls;
                TemporaryFolder folder = TemporaryFolder.create()) {
            OpenStore open = plan.store().open(folder.path());
            ImportEngine engine = open.engine();
            ContactStore store = open.store();
            engine.lists().create(RunPlan.OLD_LIST);
            if (!plan.before().people().isEmpty()) {
                run(engine, plan.before(), plan.before().request());
            }
            checkWaits(together(engine, store));
            new EndCheck(engine, store, plan, known, findings).run();
            open.close();
        }
        count();
    }

    /**
     * Starts all threads at the same moment; returns the milliseconds until the last import had ended, without stalls.
     */
    private double together(ImportEngine engine, ContactStore store) throws InterruptedException {
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<Thread> imports = new ArrayList<>();
        for (ImportPlan planned : plan.imports()) {
            imports.add(thread("import " + planned.number(), begin, () -> importOne(engine, planned)));
        }
        Host host = new Host(engine, store, known, figures, findings, limits, stalls);
        for (int number = 1; number <= plan.hosts(); number++) {
            HostThread calls = new HostThread(host, plan, number);
            threads.add(thread("host " + number, begin, () -> calls.run(() -> running.get() > 0, findings)));
        }
        Stopwatch time = new Stopwatch(stalls);
        begin.countDown();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        join(imports, deadline);
        double millis = time.millisWithoutStalls();
        join(threads, deadline);
        return millis;
    }

    private Thread thread(String name, CountDownLatch begin, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        begin.await();
                        work.run();
                    } catch (InterruptedException | RuntimeException | Error failed) {
                        findings.add(name + " failed: " + failed);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(List<Thread> threads, long deadline) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            if (thread.isAlive()) {
                throw new StuckException(thread.getName() + " has not come to an end");
            }
        }
    }

    private void importOne(ImportEngine engine, ImportPlan planned) {
        try {
            Waits.OneImport wait = waits.start();
            run(engine, planned, planned.request().onProgress(wait));
            wait.ended();
        } finally {
            running.decrementAndGet();
        }
    }

    private void run(ImportEngine engine, ImportPlan planned, ImportRequest request) {
        String name = "import " + planned.number();
        try {
            ImportReport report = engine.run(request);
            findings.require(report.status() == planned.keeping().end(), name + " ended " + report.status());
            findings.require(report.rows() == planned.rows(), name + " has told of " + report.rows() + " rows");
        } catch (ImportException failed) {
            findings.add(name + " failed: " + failed.getMessage() + " (" + failed.getCause() + ")");
        }
    }

    /** Checks that no import waited too long. Only an atomic import may make the others wait. */
    private void checkWaits(double millis) {
        if (plan.hasAtomic()) {
            return;
        }
        int imports = plan.imports().size();
        double chunkMillis = millis / plan.rows() * plan.largestChunk();
        double waited = waits.millisWithoutStalls();
        double inChunks = waited / chunkMillis;
        figures.took(Longest.WAIT_MILLIS, waits.millis());
        figures.took(Longest.WAIT_MILLIS_WITHOUT_STALLS, waited);
        figures.took(Longest.WAIT_IN_CHUNKS, inChunks);
        findings.require(
                waited <= limits.waitMillis() || inChunks <= limits.waitInChunks() * imports,
                "an import waited " + Math.round(waited) + " ms, " + Math.round(inChunks)
                        + " times what the largest chunk took");
    }

    private void count() {
        figures.count(Counted.RUNS);
        figures.count(Counted.FAILED_RUNS, findings.isEmpty() ? 0 : 1);
        figures.count(Counted.IMPORTS, plan.imports().size());
        figures.count(Counted.ROWS, plan.rows());
        for (ImportPlan planned : plan.imports()) {
            if (!planned.keeping().keepsRows()) {
                figures.count(Counted.REJECTED);
            } else if (planned.keeping().isAtomic()) {
                figures.count(Counted.KEPT_AS_A_WHOLE);
            }
        }
    }

    Figures figures() {
        return figures;
    }

    Findings findings() {
        return findings;
    }
}
