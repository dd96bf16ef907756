package dev.rollcall.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.ProgressListener;
import dev.rollcall.job.Watchdog;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Availability;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Contact;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.model.Suppression;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.Committed;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.store.SuppressionFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A store for guarded imports, with helper methods. The timeout stops a test that hangs. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class GuardedStore {
    static final List<String> EMAIL = List.of("email");
    static final List<String> EMAIL_CITY = List.of("email", "city");
    static final List<String> EMAIL_STATUS = List.of("email", "email_status");

    private static final Stamp BEFORE = new Stamp(Instant.parse("2025-01-01T00:00:00Z"), "before");

    ContactStore store;
    ImportEngine engine;
    private @Nullable Watchdog watchdog;

    /** Returns a new, empty store. */
    protected abstract ContactStore open();

    /** The whole content of a store that an import can change. */
    record Contents(
            List<Contact> contacts,
            List<ContactList> lists,
            List<FieldDefinition> fields,
            List<Suppression> suppressions) {}

    @BeforeEach
    void openTheStore() {
        store = open();
        engine = ImportEngine.on(store);
    }

    @AfterEach
    void closeTheStore() {
        engine.close();
    }

    Contents contents() {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            return new Contents(
                    store.scan(ContactFilter.all(), 0, 1_000),
                    transaction.catalog().lists(),
                    transaction.catalog().fields(),
                    store.suppressions(SuppressionFilter.all(), 0, 1_000));
        }
    }

    /** Stores contacts before the import: ACTIVE, with a city. */
    void known(String... emails) {
        for (String email : emails) {
            stored(contact ->
                    contact.email(email(email), state(Status.ACTIVE)).field("city", new FieldValue.Text("Rome")));
        }
    }

    Contact stored(UnaryOperator<Contact.Builder> parts) {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            Contact contact = parts.apply(Contact.builder(transaction.newContactIds(1)[0], BEFORE))
                    .build();
            transaction.write(new Changes(List.of(contact), List.of(), List.of(), List.of(), List.of()));
            transaction.commit();
            return contact;
        }
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static ChannelState state(Status status) {
        return new ChannelState(status, Availability.AVAILABLE);
    }

    /** Sets the watchdog of the next import. */
    GuardedStore watched(Watchdog by) {
        watchdog = by;
        return this;
    }

    /** Imports a table of text cells, its header first, and keeps the record of every row. */
    @SafeVarargs
    final ImportReport run(ImportOptions.Builder options, List<String> header, List<String>... rows) {
        List<List<String>> table = new ArrayList<>();
        for (List<String> row : rows) {
            table.add(row);
        }
        if (header.contains("delete")) {
            options.map("delete", new Target.Delete());
        }
        return engine.run(new ImportRequest(
                HostRows.of(header, table),
                options.set(RunRules.KEPT_ROWS, RowRetention.ALL).build(),
                ProgressListener.silent(),
                watchdog,
                null));
    }

    List<RowRecord> records(ImportReport report) {
        return engine.imports().rows(report.importId(), 0, 1_000);
    }

    /** Returns the faults of the rows, in row order. */
    List<List<FaultCode>> faults(ImportReport report) {
        return records(report).stream()
                .map(row -> row.faults().stream().map(fault -> fault.code()).toList())
                .toList();
    }

    void assertCommitted(ImportReport report) {
        assertThat(report.status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(report.kept()).isEqualTo(Committed.ALL);
        assertThat(report.rejection()).isNull();
        assertThat(report.optOutsNotApplied()).isZero();
    }

    void assertRejected(ImportReport report, ImportStatus status, String reason) {
        assertThat(report.status()).isEqualTo(status);
        assertThat(report.kept()).isEqualTo(Committed.NONE);
        assertThat(report.rejection()).isEqualTo(reason);
        assertThat(engine.imports().status(report.importId())).contains(status);
        assertThat(engine.imports().report(report.importId())).contains(report);
    }

    void assertRejected(ImportReport report, String reason) {
        assertRejected(report, ImportStatus.REJECTED_BY_WATCHDOG, reason);
    }
}
