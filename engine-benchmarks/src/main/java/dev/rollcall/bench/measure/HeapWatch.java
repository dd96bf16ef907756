package dev.rollcall.bench.measure;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;

/**
 * Watches this process's heap from its start on. Heap use rises from one collection to the next, so its peaks are the
 * values at the beginnings of collections. The peaks of the memory pools are no use: they are of different moments, and
 * add up to more than the heap.
 */
public final class HeapWatch {
    /** The cause of collections that {@link LiveHeap} requests. */
    private static final String REQUESTED = "System.gc()";

    private final Set<String> heapPools;
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong peakAfterGc = new AtomicLong();
    private final AtomicLong peakLive = new AtomicLong();

    private HeapWatch(Set<String> heapPools) {
        this.heapPools = heapPools;
    }

    public static HeapWatch start() {
        HeapWatch watch = new HeapWatch(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet()));
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, handback) -> watch.handle(notification), null, null);
            }
        }
        return watch;
    }

    private void handle(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            GcInfo collection = info.getGcInfo();
            long after = heapUse(collection.getMemoryUsageAfterGc());
            peak.accumulateAndGet(heapUse(collection.getMemoryUsageBeforeGc()), Math::max);
            peakAfterGc.accumulateAndGet(after, Math::max);
            if (info.getGcCause().equals(REQUESTED)) {
                peakLive.accumulateAndGet(after, Math::max);
            }
        }
    }

    private long heapUse(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> heapPools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** The most heap in use, garbage included. */
    public long peak() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(peak.get(), now);
    }

    /** The most heap in use right after a collection; 0 if there was none. */
    public long peakAfterGc() {
        return peakAfterGc.get();
    }

    /** Returns the most heap in use right after all garbage was collected; 0 if that was never requested. */
    public long peakLive() {
        return peakLive.get();
    }
}
