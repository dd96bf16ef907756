package dev.rollcall.bench.damage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.bench.measure.Arguments;

/**
 * {@code damage}: the share of damage to CSV files that the engine notices, and the share of clean files that it
 * reports as damaged.
 */
public final class DamageCommand {
    private static final long FILES = 2_000;

    private DamageCommand() {}

    /**
     * Makes the files, damages them, prints the tables, and returns 1 if too little damage is noticed or there are too
     * many false alarms.
     */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Arguments given = new Arguments(arguments, 0, Set.of("--files", "--seed", "--corpus"), Set.of());
        long seed = given.number("--seed", 1);
        long files = given.number("--files", FILES);
        Optional<Path> corpus = given.path("--corpus");
        List<CleanFile> found = corpus.isEmpty() ? List.of() : CorpusFiles.of(corpus.get());
        Campaign campaign = new Campaign(seed);
        CleanFiles made = new CleanFiles(seed);
        for (int number = 0; number < files; number++) {
            campaign.add(made.file(number));
        }
        found.forEach(campaign::add);
        out.printf(
                Locale.ROOT, "damage: %d clean files of seed %d, and %d that were found%n", files, seed, found.size());
        DamageTables tables = new DamageTables(campaign);
        out.print(tables);
        out.println(tables.areGood() ? "OK" : "NOT ENOUGH");
        return tables.areGood() ? 0 : 1;
    }
}
