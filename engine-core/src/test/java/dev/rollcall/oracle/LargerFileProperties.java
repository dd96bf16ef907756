package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.rollcall.job.ApplyOrder;
import dev.rollcall.job.Duplicates;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ImportReport;
import dev.rollcall.job.KeptRows;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Contact;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.SuppressionFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 2 for files of many chunks: the order in which rows are applied is invisible. The oracle is too slow for them. */
final class LargerFileProperties {
    private static final int MANY = 1_000_000;
    private static final long ENOUGH = 64L << 20;
    private static final List<String> HEADER =
            List.of("external id", "email", "phone", "first name", "email status", "remove");

    private final TestStores stores;
    private final int rows;

    /** @param rows how many a file has; every third one belongs to a contact that is stored before */
    LargerFileProperties(TestStores stores, int rows) {
        this.stores = stores;
        this.rows = rows;
    }

    /** What an import did, without ids and times. */
    private record Done(
            Map<Outcome, Long> outcomes, List<String> rows, List<String> contacts, List<String> suppressions) {}

    void keyOrderIsInvisible(long seed, Duplicates duplicates) {
        List<List<Object>> file = file(new Random(seed));
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

    private static String phone(int person) {
        return "+4930" + (1_000_000 + person);
    }

    private static String email(int person) {
        // not in the order of the numbers
        return Integer.toString(person * 7919 % MANY, 36) + "p" + person + "@example.org";
    }

    private static List<Object> person(int person) {
        return List.of("", email(person), phone(person), "stored", "", "");
    }

    /** One in ten rows repeats somebody, one in fifty gives somebody else's phone, and some know a stored person by one address only. */
    private List<List<Object>> file(Random random) {
        List<List<Object>> file = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int person = row > 0 && random.nextInt(10) == 0 ? random.nextInt(row) : row;
            boolean stored = person % 3 == 0;
            boolean byPhone = stored && random.nextInt(15) == 0;
            boolean byEmail = stored && random.nextInt(4) == 0;
            String phone = random.nextInt(50) == 0 ? phone(random.nextInt(rows)) : phone(person);
            file.add(List.of(
                    random.nextInt(20) == 0 ? "x" + person : "",
                    byPhone ? "" : email(person),
                    byEmail || random.nextInt(3) == 0 && !byPhone ? "" : phone,
                    "name " + row,
                    random.nextInt(30) == 0 ? "unsubscribed" : "",
                    random.nextInt(60) == 0 ? "1" : ""));
        }
        return file;
    }

    private Done run(
            List<List<Object>> file, Duplicates duplicates, ApplyOrder order, long memory, List<String> byIds) {
        ContactStore store = stores.fresh();
        ImportOptions.Builder options =
                ImportOptions.builder().map("remove", new Target.Delete()).keptRows(KeptRows.ALL);
        List<List<Object>> known = new ArrayList<>();
        for (int person = 0; person < rows; person += 3) {
            known.add(person(person));
        }
        ImportOptions before = options.applyOrder(ApplyOrder.FILE).build();
        EngineUnderTest.run(store, new RandomImport(HEADER, known, before, true, ENOUGH));
        ImportOptions after = options.applyOrder(order).duplicates(duplicates).build();
        ImportReport report = EngineUnderTest.run(store, new RandomImport(HEADER, file, after, true, memory));
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
        return row.number() + " " + row.outcome() + " " + row.duplicateOf() + " " + row.faults() + " " + row.facts()
                + " " + (row.contactId() == null ? null : names.get(row.contactId()));
    }
}
