package dev.rollcall.bench.dedupe;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import dev.rollcall.bench.measure.HeapWatch;
import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.trial.SideBySide;
import dev.rollcall.bench.trial.Trial;
import dev.rollcall.bench.workload.RepeatedKeys;
import dev.rollcall.bench.workload.RepeatedKeysCsv;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.dedupe.DuplicateSearch;
import dev.rollcall.internal.dedupe.Winner;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import org.jspecify.annotations.Nullable;

/** Searches generated keys for duplicates in this process, then parses the rows they are of. */
public final class DedupeTrial {
    /** The command that a parent process starts a child with. */
    public static final String COMMAND = "dedupe-trial";

    private static final int BUFFER = 64 * 1024;
    private static final long WARM_UP_KEYS = 1_000_000;
    /** A budget so small that temporary files are written. */
    private static final long WARM_UP_BUDGET = 8L << 20;

    private final DedupeTask task;
    private long duplicates;
    private long expected;
    private long wrong;
    /** The characters read so far, so that no loop is without effect. */
    private long characters;

    private DedupeTrial(DedupeTask task) {
        this.task = task;
    }

    /** Does the task in {@code arguments} and prints its measurement as one line of JSON. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        DedupeTask task;
        try {
            task = DedupeTask.fromArguments(arguments);
        } catch (IllegalArgumentException notATask) {
            throw new UsageException(COMMAND + " is what dedupe starts its process with");
        }
        out.println(Json.write(new DedupeTrial(task).measure()));
        return 0;
    }

    private DedupeMeasurement measure() throws IOException {
        warmUp();
        HeapWatch heap = HeapWatch.start();
        // first, so that the heap that is watched is its own
        double dedupe = cpuSeconds(this::dedupe);
        long peakHeap = heap.peak();
        long peakAfterGc = heap.peakAfterGc();
        double makingKeys = cpuSeconds(this::makeKeys);
        double parsing = cpuSeconds(this::parse);
        double makingRows = cpuSeconds(this::makeRows);
        if (characters == 0) {
            throw new AssertionError("nothing was read");
        }
        return new DedupeMeasurement(
                task.keys(),
                makingRows,
                parsing,
                makingKeys,
                dedupe,
                peakHeap,
                peakAfterGc,
                duplicates,
                expected,
                wrong);
    }

    /** Compiles before the measurement: that alone takes longer than some millions of rows. */
    private void warmUp() throws IOException {
        DedupeTask brief = new DedupeTask(Math.min(task.keys(), WARM_UP_KEYS), WARM_UP_BUDGET, task.check());
        DedupeTrial trial = new DedupeTrial(brief);
        trial.dedupe();
        trial.makeKeys();
        trial.parse();
        trial.makeRows();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static double cpuSeconds(Step step) throws IOException {
        double before = Trial.cpuSeconds();
        step.run();
        return Trial.cpuSeconds() - before;
    }

    private void dedupe() {
        RepeatedKeys keys = new RepeatedKeys(SideBySide.SEED);
        try (DuplicateSearch search =
                new DuplicateSearch(Winner.FIRST, task.check(), Seed.random(), task.budgetBytes())) {
            for (long row = 1; row <= task.keys(); row++) {
                search.add(Identifier.ofKey(IdentifierKind.EMAIL, keys.key(row)), row);
            }
            try (DuplicateRows found = search.resolve()) {
                duplicates = found.count();
                for (long row = 1; row <= task.keys(); row++) {
                    compare(found.winnerOf(row), row, keys.first(row));
                }
            }
        }
    }

    private void compare(@Nullable Long named, long row, long first) {
        expected += first == row ? 0 : 1;
        wrong += (named == null ? row : named) == first ? 0 : 1;
    }

    /** Makes the keys, as {@link #dedupe} does besides searching. */
    private void makeKeys() {
        RepeatedKeys keys = new RepeatedKeys(SideBySide.SEED);
        for (long row = 1; row <= task.keys(); row++) {
            characters +=
                    Identifier.ofKey(IdentifierKind.EMAIL, keys.key(row)).key().length();
        }
        for (long row = 1; row <= task.keys(); row++) {
            characters += keys.first(row);
        }
    }

    private void parse() {
        CsvParser parser = new CsvParser(settings());
        parser.beginParsing(new RepeatedKeysCsv(task.keys(), SideBySide.SEED));
        for (String[] cells = parser.parseNext(); cells != null; cells = parser.parseNext()) {
            characters += cells.length;
        }
        parser.stopParsing();
    }

    private void makeRows() throws IOException {
        char[] buffer = new char[BUFFER];
        try (RepeatedKeysCsv csv = new RepeatedKeysCsv(task.keys(), SideBySide.SEED)) {
            for (int read = csv.read(buffer); read >= 0; read = csv.read(buffer)) {
                characters += read;
            }
        }
    }

    /** Returns the settings of the engine's own source. */
    private static CsvParserSettings settings() {
        CsvParserSettings settings = new CsvParserSettings();
        CsvFormat format = settings.getFormat();
        format.setLineSeparator("\n");
        format.setComment('\0');
        format.setCharToEscapeQuoteEscaping(format.getQuote());
        settings.setCommentProcessingEnabled(false);
        settings.setReadInputOnSeparateThread(false);
        settings.setInputBufferSize(BUFFER);
        settings.setMaxCharsPerColumn(1024 * 1024);
        settings.setMaxColumns(2048);
        settings.setSkipEmptyLines(false);
        settings.trimValues(false);
        settings.setSkipBitsAsWhitespace(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.STOP_AT_DELIMITER);
        settings.setAutoClosingEnabled(false);
        settings.setErrorContentLength(0);
        return settings;
    }
}
