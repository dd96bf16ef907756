package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;

/** The search for rows that repeat another one, over the whole file. */
final class OracleDuplicates {
    private OracleDuplicates() {}

    static void mark(List<OracleRow> rows, ImportOptions options) {
        if (options.match().duplicates() == Duplicates.IN_ORDER) {
            return;
        }
        Map<String, Long> winners = new HashMap<>();
        for (OracleRow row : rows) {
            String key = row.key(options.match().order());
            if (options.match().duplicates() == Duplicates.LAST_WINS) {
                winners.put(key, row.number);
            } else {
                winners.putIfAbsent(key, row.number);
            }
        }
        for (OracleRow row : rows) {
            String key = row.key(options.match().order());
            if (key != null && winners.get(key) != row.number) {
                row.duplicateOf = winners.get(key);
            }
        }
    }
}
