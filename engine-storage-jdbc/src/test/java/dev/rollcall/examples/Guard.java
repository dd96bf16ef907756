package dev.rollcall.examples;

import dev.rollcall.ImportEngine;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactFilter;

/** An import that keeps nothing if too many of its rows are refused. */
final class Guard {
    public static void main(String[] args) {
        ImportOptions options =
                ImportOptions.builder().set(GuardRules.MAX_FAULTED_SHARE, 0.1).build();
        try (ImportEngine engine = ImportEngine.inMemory()) {
            ImportReport report = engine.run(CsvSource.ofText("email\nann@example.org\nben@@example.org\n"), options);

            System.out.println(report.status() + ", kept: " + report.kept());
            System.out.println(
                    engine.contacts().scan(ContactFilter.all(), 0, 10).size() + " contacts");
        }
    }
    // prints: REJECTED_BY_WATCHDOG, kept: NONE
    // prints: 0 contacts
}
