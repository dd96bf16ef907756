package dev.rollcall.bench.workload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A naive import, which defines the result of every importer: one contact for each address; blank cells keep stored
 * values.
 */
public final class NaiveImport {
    private final Map<String, List<String>> stored = new HashMap<>();

    /** Returns the contents of a store after imports of {@code files}, in order. */
    public static Contents contentsAfter(List<ContactFile> files) throws IOException {
        NaiveImport naive = new NaiveImport();
        for (ContactFile file : files) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            new ContactCsv(file).write(csv);
            List<List<String>> records = SimpleCsv.read(csv.toString(StandardCharsets.UTF_8));
            naive.run(records.subList(1, records.size()));
        }
        return naive.contents();
    }

    ExpectedCounts run(List<List<String>> rows) {
        Set<String> seen = new HashSet<>();
        int[] outcomes = new int[5];
        for (List<String> row : rows) {
            outcomes[outcome(row, seen)]++;
        }
        return new ExpectedCounts(rows.size(), outcomes[0], outcomes[1], outcomes[2], outcomes[3], outcomes[4]);
    }

    private int outcome(List<String> row, Set<String> seen) {
        String key = row.get(0).toLowerCase(Locale.ROOT);
        if (!key.matches("[a-z0-9.]+@[a-z.]+\\.[a-z]+")) {
            return 4;
        }
        if (!seen.add(key)) {
            return 3;
        }
        List<String> before = stored.get(key);
        if (before == null) {
            stored.put(key, row);
            return 0;
        }
        List<String> after = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            after.add(row.get(i).isEmpty() ? before.get(i) : row.get(i));
        }
        stored.put(key, after);
        return after.equals(before) ? 2 : 1;
    }

    Contents contents() {
        Contents.Counter counter = new Contents.Counter();
        for (List<String> row : stored.values()) {
            String tags = row.get(11);
            counter.add(row.subList(0, 11), tags.isEmpty() ? List.of() : List.of(tags.split(",")), 1);
        }
        return counter.contents();
    }

    Set<String> phones() {
        Set<String> phones = new HashSet<>();
        stored.values().forEach(row -> phones.add(row.get(1)));
        return phones;
    }

    long contactsWithPhone() {
        return stored.values().stream().filter(row -> !row.get(1).isEmpty()).count();
    }
}
