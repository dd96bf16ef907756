package dev.rollcall.bench.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.Contents;
import dev.rollcall.bench.workload.ExpectedCounts;

/** The expected result of an import. */
public record Expectation(Map<String, Long> counts, Contents contents) {
    public static final String ROWS = "rows";
    static final String INSERTED = "inserted";
    static final String UPDATED = "updated";
    static final String UNCHANGED = "unchanged";
    public static final String DUPLICATES = "duplicates";
    public static final String INVALID = "invalid";

    /** Returns the expectation for an import of {@code file} into a store with {@code imported}. */
    public static Expectation of(ContactFile file, List<ContactFile> imported) {
        ExpectedCounts rows = ExpectedCounts.of(file, imported);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(ROWS, rows.rows());
        counts.put(INSERTED, rows.inserted());
        counts.put(UPDATED, rows.updated());
        counts.put(UNCHANGED, rows.unchanged());
        counts.put(DUPLICATES, rows.duplicates());
        counts.put(INVALID, rows.invalid());
        List<ContactFile> all = new ArrayList<>(imported);
        all.add(file);
        return new Expectation(counts, Contents.expected(all));
    }

    /** Returns the same outcomes, but with nothing stored. */
    public Expectation withNothingStored() {
        return new Expectation(counts, Contents.expected(List.of()));
    }

    /** Returns the differences of all imports of a series; one of several imports begins with its number. */
    public List<String> differences(List<Measurement> series) {
        if (series.size() == 1) {
            return differences(series.get(0));
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            String number = "import " + (i + 1) + ": ";
            differences(series.get(i)).forEach(difference -> differences.add(number + difference));
        }
        return differences;
    }

    /** Returns the differences of {@code measured}; a count that the importer does not report is no difference. */
    public List<String> differences(Measurement measured) {
        List<String> differences = new ArrayList<>();
        measured.counts().forEach((name, count) -> {
            if (!count.equals(counts.get(name))) {
                differences.add(name + " " + count + ", expected " + counts.get(name));
            }
        });
        if (!measured.contents().equals(contents)) {
            differences.add("stored " + measured.contents() + ", expected " + contents);
        }
        return differences;
    }
}
