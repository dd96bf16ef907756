package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.model.Contact;
import dev.rollcall.model.Outcome;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.SuppressionFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law 2 for files of many chunks: the order in which rows are applied is invisible. The oracle is too slow for them.
 */
final class LargerFileProperties {
    private static final int MANY = 1_000_000;
    private static final long ENOUGH = 64L << 20;

    private static final Pattern CONTACT = Pattern.compile("contact (\\d+)");

    private final TestStores stores;
    private final LargerFile larger;

    /** @param rows how many a file has */
    LargerFileProperties(TestStores stores, int rows) {
        this.stores = stores;
        this.larger = new LargerFile(rows);
    }

    /** The result of an import, without ids and times. */
    private record Done(
            Map<Outcome, Long> outcomes, List<String> rows, List<String> contacts, List<String> suppressions) {}

    void keyOrderIsInvisible(long seed, Duplicates duplicates) {
        List<List<Object>> file = larger.rows(seed);
        List<String> fileIds = new ArrayList<>();
        List<String> keyIds = new ArrayList<>();
        Done expected = run(file, duplicates, ApplyOrder.FILE, ENOUGH, fileIds);
        same(run(file, duplicates, ApplyOrder.KEY, ENOUGH, keyIds), expected, "in key order");
        assertThat(keyIds).as("contacts by the ids that they got").isNotEqualTo(fileIds);
        // rows are spilled, and the pass ends early or is given up
        for (long memory : new long[] {2L << 20, 256L << 10}) {
            same(run(file, duplicates, ApplyOrder.KEY, memory, new ArrayList<>()), expected, "in " + memory + " bytes");
        }
    }

    private static void same(Done done, Done expected, String about) {
        assertThat(done.outcomes()).as(about).isEqualTo(expected.outcomes());
        assertThat(done.rows()).as("rows " + about).isEqualTo(expected.rows());
        assertThat(done.contacts()).as("contacts " + about).isEqualTo(expected.contacts());
        assertThat(done.suppressions()).as("suppressions " + about).isEqualTo(expected.suppressions());
    }

    private Done run(
            List<List<Object>> file, Duplicates duplicates, ApplyOrder order, long memory, List<String> byIds) {
        ContactStore store = stores.fresh();
        ImportOptions.Builder options = LargerFile.options();
        ImportOptions before =
                options.set(RunRules.APPLY_ORDER, ApplyOrder.FILE).build();
        EngineUnderTest.run(store, new RandomImport(LargerFile.HEADER, larger.known(), before, true, ENOUGH));
        ImportOptions after = options.set(RunRules.APPLY_ORDER, order)
                .set(MatchRules.DUPLICATES, duplicates)
                .build();
        ImportReport report =
                EngineUnderTest.run(store, new RandomImport(LargerFile.HEADER, file, after, true, memory));
        return done(store, report, byIds);
    }

    private static Done done(ContactStore store, ImportReport report, List<String> byIds) {
        Map<Long, String> names = new HashMap<>();
        List<String> contacts = new ArrayList<>();
        for (Contact contact : store.scan(ContactFilter.all(), 0, MANY)) {
            names.put(contact.id(), contact.identifiers().toString());
            byIds.add(contact.identifiers().toString());
            contacts.add(contact.identifiers() + " " + contact.fields() + " " + contact.channels());
        }
        contacts.sort(null);
        List<String> rows = store.journal().rows(report.importId(), 0, MANY).stream()
                .map(row -> row(row, names))
                .toList();
        List<String> suppressions = store.suppressions(SuppressionFilter.all(), 0, MANY).stream()
                .map(entry -> entry.key() + " " + entry.status())
                .sorted()
                .toList();
        return new Done(report.outcomes(), rows, contacts, suppressions);
    }

    private static String row(RowRecord row, Map<Long, String> names) {
        // the contact by its name, since ids differ
        String faults = CONTACT.matcher(row.faults().toString())
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(names.get(Long.valueOf(found.group(1))))));
        return row.number() + " " + row.outcome() + " " + row.duplicateOf() + " " + faults + " " + row.facts() + " "
                + (row.contactId() == null ? null : names.get(row.contactId()));
    }
}
