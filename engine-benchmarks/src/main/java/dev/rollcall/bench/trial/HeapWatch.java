package dev.rollcall.bench.trial;

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
 * Watches this process's heap from its start on. Heap use rises from one collection to the next, so its peaks are what was in use
 * when a collection began. The peaks of the memory pools do not tell: they are of different moments, and add up to more than the heap.
 */
final class HeapWatch {
    private final Set<String> heapPools;
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong peakAfterGc = new AtomicLong();

    private HeapWatch(Set<String> heapPools) {
        this.heapPools = heapPools;
    }

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet()));
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, handback) -> watch.hear(notification), null, null);
            }
        }
        return watch;
    }

    private void hear(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GcInfo collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo();
            peak.accumulateAndGet(heapUse(collection.getMemoryUsageBeforeGc()), Math::max);
            peakAfterGc.accumulateAndGet(heapUse(collection.getMemoryUsageAfterGc()), Math::max);
        }
    }

    private long heapUse(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> heapPools.contains(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** The most heap in use, garbage included. */
    long peak() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(peak.get(), now);
    }

    /** The most heap in use right after a collection; 0 if there was none. */
    long peakAfterGc() {
        return peakAfterGc.get();
    }
}
