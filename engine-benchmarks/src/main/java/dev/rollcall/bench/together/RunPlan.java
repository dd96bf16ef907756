package dev.rollcall.bench.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.RowRetention;

/**
 * The plan of a run, determined by its seed, but for the order in which threads run.
 *
 * @param people how many there are
 * @param before an import that ends before the others begin; without people if the store is empty
 * @param hosts the number of threads of the host
 * @param pause what each of them waits for after each call
 */
record RunPlan(
        long seed,
        StoreKind store,
        int people,
        ImportPlan before,
        List<ImportPlan> imports,
        int hosts,
        Duration pause) {
    /** A list that exists from the beginning. */
    static final String OLD_LIST = "Old";

    /** A list that the first import or edit with it creates. */
    static final String NEW_LIST = "New";

    private static final int LARGEST_CHUNK = 500;
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(10));

    /** Returns the run of a seed; consecutive seeds have different stores. */
    static RunPlan of(long seed, int mostPeople) {
        SplittableRandom random = new SplittableRandom(seed);
        StoreKind[] stores = StoreKind.values();
        int people = random.nextInt(Math.max(1, mostPeople / 10), mostPeople + 1);
        int imports = random.nextInt(2, StoreKind.MOST_IMPORTS + 1);
        boolean someAsAWhole = random.nextBoolean();
        int rejected = random.nextInt(3) == 0 ? random.nextInt(1, imports + 1) : 0;
        boolean empty = random.nextBoolean();
        ImportPlan before = anImport(0, empty ? 0 : people, people, Keeping.CHUNK_BY_CHUNK, random);
        List<ImportPlan> plans = new ArrayList<>();
        for (int number = 1; number <= imports; number++) {
            Keeping keeping = Keeping.CHUNK_BY_CHUNK;
            if (number == rejected) {
                keeping = random.nextBoolean() ? Keeping.NOTHING_FOR_FAULTS : Keeping.NOTHING_FOR_CONTACTS;
            } else if (someAsAWhole && random.nextInt(3) == 0) {
                keeping = Keeping.AS_A_WHOLE;
            }
            plans.add(anImport(number, people, people, keeping, random));
        }
        return new RunPlan(
                seed,
                stores[Math.floorMod(seed, stores.length)],
                people,
                before,
                List.copyOf(plans),
                random.nextInt(1, StoreKind.MOST_HOSTS + 1),
                PAUSES.get(random.nextInt(PAUSES.size())));
    }

    /** @param most most people that it has */
    private static ImportPlan anImport(int number, int most, int people, Keeping keeping, SplittableRandom random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, most).boxed().toList());
        Collections.shuffle(order, new Random(random.nextLong()));
        boolean all = number > 0 && random.nextInt(3) > 0;
        int some = all || most == 0 ? most : random.nextInt(1, most + 1);
        return new ImportPlan(
                number,
                List.copyOf(order.subList(0, some)),
                random.nextBoolean() ? OLD_LIST : NEW_LIST,
                people + number,
                keeping,
                random.nextInt(10, LARGEST_CHUNK + 1),
                random.nextInt(3) == 0 ? ApplyOrder.KEY : ApplyOrder.FILE,
                random.nextInt(4) == 0 ? RowRetention.ALL : RowRetention.REFUSED,
                random.nextBoolean(),
                random.nextInt(3) == 0);
    }

    /** Returns whether an import is atomic and so may make the others wait. */
    boolean hasAtomic() {
        return imports.stream().anyMatch(planned -> planned.keeping().isAtomic());
    }

    long rows() {
        return imports.stream().mapToLong(ImportPlan::rows).sum();
    }

    int largestChunk() {
        return imports.stream()
                .mapToInt(planned -> Math.min(planned.chunkRows(), planned.rows()))
                .max()
                .orElseThrow();
    }
}
