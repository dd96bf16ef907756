package dev.rollcall.bench.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The peer: what a good engineer writes by hand in a day. Univocity parses, jmail validates, a set of addresses finds the rows that
 * repeat one, and Jdbi merges a thousand contacts in a transaction, with their list and tag rows. It ends with the same contacts as
 * the engine. It does not tell per row what happened, keeps nothing of refused rows, knows no consent, and its memory grows with the
 * file.
 */
final class JdbiMerge implements Importer {
    private static final int CHUNK = 1_000;
    private static final EmailValidator SYNTAX = JMail.strictValidator()
            .disallowQuotedIdentifiers()
            .disallowIpDomain()
            .requireTopLevelDomain();

    @Override
    public Map<String, Long> run(Task task) throws IOException {
        try (Handle handle = open(task.database())) {
            handle.createScript(JdbiMergeSql.TABLES).execute();
            return new Run(handle).everything(task.csv());
        }
    }

    private static Handle open(Path database) {
        return Jdbi.create("jdbc:h2:file:" + database.toAbsolutePath()).open();
    }

    private static final class Run {
        private final Handle handle;
        private final Set<String> met = new HashSet<>();
        private final List<String[]> chunk = new ArrayList<>();
        private long rows;
        private long duplicates;
        private long invalid;

        Run(Handle handle) {
            this.handle = handle;
        }

        Map<String, Long> everything(Path csv) throws IOException {
            CsvParserSettings settings = new CsvParserSettings();
            settings.setHeaderExtractionEnabled(true);
            settings.setNormalizeLineEndingsWithinQuotes(false);
            CsvParser parser = new CsvParser(settings);
            parser.beginParsing(Files.newBufferedReader(csv, StandardCharsets.UTF_8));
            try {
                for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
                    take(row);
                }
            } finally {
                parser.stopParsing();
            }
            flush();
            return Map.of(Expectation.ROWS, rows, Expectation.DUPLICATES, duplicates, Expectation.INVALID, invalid);
        }

        private void take(String[] row) {
            rows++;
            String email = row[Column.EMAIL.position()];
            if (email == null || !SYNTAX.isValid(email)) {
                invalid++;
                return;
            }
            String key = email.toLowerCase(Locale.ROOT);
            if (!met.add(key)) {
                duplicates++;
                return;
            }
            row[Column.EMAIL.position()] = key;
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            if (chunk.isEmpty()) {
                return;
            }
            handle.useTransaction(transaction -> {
                mergeContacts(transaction);
                mergeMembers(transaction);
                mergeTags(transaction);
            });
            chunk.clear();
        }

        private void mergeContacts(Handle transaction) {
            PreparedBatch batch = transaction.prepareBatch(JdbiMergeSql.MERGE_CONTACT);
            for (String[] row : chunk) {
                for (Column column : JdbiMergeSql.STORED) {
                    batch.bind(column.position(), row[column.position()]);
                }
                batch.add();
            }
            batch.execute();
        }

        private void mergeMembers(Handle transaction) {
            PreparedBatch batch = transaction.prepareBatch(JdbiMergeSql.MERGE_MEMBER);
            for (String[] row : chunk) {
                batch.bind(0, row[Column.EMAIL.position()]).add();
            }
            batch.execute();
        }

        private void mergeTags(Handle transaction) {
            PreparedBatch batch = transaction.prepareBatch(JdbiMergeSql.MERGE_TAG);
            boolean any = false;
            for (String[] row : chunk) {
                String tags = row[Column.TAGS.position()];
                if (tags != null) {
                    for (String tag : tags.split(",", -1)) {
                        batch.bind(0, tag.strip())
                                .bind(1, row[Column.EMAIL.position()])
                                .add();
                        any = true;
                    }
                }
            }
            if (any) {
                batch.execute();
            }
        }
    }

    @Override
    public Contents contents(Path database) {
        Contents.Counter counter = new Contents.Counter();
        try (Handle handle = open(database)) {
            handle.createQuery(JdbiMergeSql.EVERYTHING)
                    .setFetchSize(CHUNK)
                    .map((row, context) -> {
                        List<String> cells = new ArrayList<>();
                        for (int i = 1; i <= JdbiMergeSql.STORED.size(); i++) {
                            cells.add(blankIfNull(row.getString(i)));
                        }
                        counter.add(cells, split(row.getString("tags")), row.getInt("lists"));
                        return cells.size();
                    })
                    .forEach(cells -> {});
        }
        return counter.contents();
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> split(@Nullable String tags) {
        return tags == null ? List.of() : List.of(tags.split(","));
    }
}
