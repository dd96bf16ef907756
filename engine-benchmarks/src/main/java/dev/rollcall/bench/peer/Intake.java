package dev.rollcall.bench.peer;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import dev.rollcall.bench.workload.Column;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a row by the peers written in Java before they store it: jmail validates its address, and a set of
 * addresses finds repeated ones. Not thread-safe.
 */
final class Intake {
    private static final EmailValidator SYNTAX = JMail.strictValidator()
            .disallowQuotedIdentifiers()
            .disallowIpDomain()
            .requireTopLevelDomain();

    private final Set<String> met = new HashSet<>();
    private long rows;
    private long duplicates;
    private long invalid;

    /** Returns the row to store, or null if it is refused. Blank cells are null. */
    @Nullable
    PeerRow admit(@Nullable String[] cells) {
        rows++;
        String email = cells[Column.EMAIL.position()];
        if (email == null || !SYNTAX.isValid(email)) {
            invalid++;
            return null;
        }
        String key = email.toLowerCase(Locale.ROOT);
        if (!met.add(key)) {
            duplicates++;
            return null;
        }
        return new PeerRow(key, cells);
    }

    /** Returns the counts that an {@link Importer} reports. */
    Map<String, Long> counts() {
        return Map.of(Expectation.ROWS, rows, Expectation.DUPLICATES, duplicates, Expectation.INVALID, invalid);
    }
}
