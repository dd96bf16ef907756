package dev.rollcall.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.rollcall.ImportEngine;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ChannelState;
import dev.rollcall.model.Confirmation;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.Changes;
import dev.rollcall.store.ContactStore;
import dev.rollcall.store.RowRecord;
import dev.rollcall.store.StoreTransaction;
import dev.rollcall.vendor.Counter;
import dev.rollcall.vendor.Vendor;
import org.junit.jupiter.api.AfterEach;

/** An engine in memory, with helper methods for the worked examples of {@code docs/semantics.md}. */
abstract class Examples {
    static final Stamp BEFORE = new Stamp(Instant.parse("2025-01-01T00:00:00Z"), "before");

    private final ContactStore store = new InMemoryContactStore();
    final ImportEngine engine = ImportEngine.on(store);
    private ImportReport report;

    @AfterEach
    void close() {
        engine.close();
    }

    /** A contact that is there before the import. */
    Contact stored(UnaryOperator<Contact.Builder> parts) {
        try (StoreTransaction transaction = store.begin(ContactStore.Mode.CHUNK)) {
            Contact contact = parts.apply(Contact.builder(transaction.newContactIds(1)[0], BEFORE))
                    .build();
            transaction.write(new Changes(List.of(contact), List.of(), List.of(), List.of(), List.of()));
            transaction.commit();
            return contact;
        }
    }

    static ChannelState state(Status status) {
        return new ChannelState(status, Availability.AVAILABLE);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static PhoneNumber phone(String text) {
        return PhoneNumber.parse(text).orElseThrow();
    }

    /** Imports rows of text cells, all of whose records are kept. */
    @SafeVarargs
    final ImportReport run(ImportOptions.Builder options, List<String> header, List<String>... rows) {
        List<List<String>> table = new ArrayList<>();
        for (List<String> row : rows) {
            table.add(row);
        }
        return runTable(options, header, table);
    }

    /** Imports one row, with a callback that asks for confirmations. */
    final void runWithCallback(
            Consumer<Confirmation> callback, ImportOptions.Builder options, List<String> header, List<String> row) {
        report = engine.run(ImportRequest.of(HostRows.of(header, List.of(row)), options.build())
                .onConfirmation(callback));
    }

    final ImportReport runTable(ImportOptions.Builder options, List<String> header, List<List<String>> table) {
        report = engine.run(ImportRequest.of(
                HostRows.of(header, table),
                options.set(RunRules.KEPT_ROWS, RowRetention.ALL)
                        .set(RunRules.COUNTERS, Set.of(Vendor.values()))
                        .build()));
        return report;
    }

    /** UniSender's six counters of the last import: total, inserted, updated, deleted, new_emails, invalid. */
    List<Long> unisender() {
        return List.of(
                report.count(Counter.UNISENDER_TOTAL),
                report.count(Counter.UNISENDER_INSERTED),
                report.count(Counter.UNISENDER_UPDATED),
                report.count(Counter.UNISENDER_DELETED),
                report.count(Counter.UNISENDER_NEW_EMAILS),
                report.count(Counter.UNISENDER_INVALID));
    }

    /** A vendor's counter of the last import. */
    long count(Counter counter) {
        return report.count(counter);
    }

    /** The outcomes of the rows of the last import, in their order. */
    List<Outcome> outcomes() {
        return records().stream().map(RowRecord::outcome).toList();
    }

    /** The faults of a row of the last import, counted from 0 as the examples do. */
    List<FaultCode> faults(int index) {
        return records().get(index).faults().stream().map(fault -> fault.code()).toList();
    }

    List<RowRecord> records() {
        return engine.imports().rows(report.importId(), 0, 1_000);
    }

    Contact contact(String email) {
        return engine.contacts().find(Identifier.email(email)).orElseThrow();
    }

    boolean isThere(String email) {
        return engine.contacts().find(Identifier.email(email)).isPresent();
    }

    Status emailStatus(String email) {
        return contact(email).channels().get(Channel.EMAIL).status();
    }
}
