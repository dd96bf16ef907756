package dev.rollcall.bench.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Contents;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactFilter;
import org.jspecify.annotations.Nullable;

/**
 * The engine on its own store, as a host would call it: default options, one list, and a field for the unknown column.
 */
final class RollcallImport implements Importer {
    static final String LIST = "Newsletter";

    static final ImportOptions OPTIONS = ImportOptions.builder()
            .list(LIST)
            .createLists(true)
            .unknownColumns(UnknownColumns.CREATE_FIELD)
            .build();
    private static final int PAGE = 1_000;
    private static final List<String> FIELDS = Stream.of(Column.values())
            .filter(column -> column != Column.EMAIL && column != Column.PHONE && column != Column.TAGS)
            .map(Column::header)
            .toList();

    private final ImportOptions options;

    RollcallImport(ImportOptions options) {
        this.options = options;
    }

    @Override
    public Map<String, Long> run(Task task) {
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(task.database()))) {
            return counts(engine.run(ImportRequest.of(CsvSource.ofFile(task.csv()), options)));
        }
    }

    private static Map<String, Long> counts(ImportReport report) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(Expectation.ROWS, report.rows());
        counts.put(Expectation.INSERTED, report.inserted());
        counts.put(Expectation.UPDATED, report.updated());
        counts.put(Expectation.UNCHANGED, report.unchanged());
        counts.put(Expectation.DUPLICATES, report.count(Outcome.DUPLICATE));
        counts.put(Expectation.INVALID, report.count(Outcome.INVALID));
        return counts;
    }

    @Override
    public Contents contents(Path database) {
        Contents.Counter counter = new Contents.Counter();
        try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(database))) {
            long last = 0;
            List<Contact> page = engine.contacts().scan(ContactFilter.all(), last, PAGE);
            while (!page.isEmpty()) {
                for (Contact contact : page) {
                    counter.add(
                            cells(contact),
                            contact.tags().values(),
                            contact.memberships().size());
                    last = contact.id();
                }
                page = engine.contacts().scan(ContactFilter.all(), last, PAGE);
            }
        }
        return counter.contents();
    }

    private static List<String> cells(Contact contact) {
        EmailAddress email = contact.email();
        PhoneNumber phone = contact.phone();
        List<String> cells = new ArrayList<>();
        cells.add(email == null ? "" : email.text());
        cells.add(phone == null ? "" : phone.e164());
        FIELDS.forEach(field -> cells.add(text(contact.fields().get(field))));
        return cells;
    }

    private static String text(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.text();
        } else if (value instanceof FieldValue.Day day) {
            return day.date().toString();
        }
        return value == null ? "" : value.toString();
    }
}
