package dev.rollcall.docs;

import dev.rollcall.ImportEngine;
import dev.rollcall.jdbc.JdbcContactStore;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.job.Watchdog;
import dev.rollcall.manage.Resubscription;
import dev.rollcall.model.Channel;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.options.ConsentRules;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java of the pages on consent and on guards. */
class ConsentExamplesTest extends PageExamples {
    @Test
    void aGrantResubscribesAnAddress() {
        Printed.requireShown("consent", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.on(JdbcContactStore.h2File(database))) {
                // snippet: consent
                Identifier ann = Identifier.email("ann@example.org");
                engine.contacts().unsubscribe(ann);
                engine.run(CsvSource.ofFile(contacts));
                System.out.println(engine.contacts().find(ann).orElseThrow().effective(Channel.EMAIL));

                ResubscribeGrant grant = new ResubscribeGrant("support desk", "she called us", "ticket 4711");
                System.out.println(engine.contacts().resubscribe(ann, Resubscription.of(grant)));
                System.out.println(engine.contacts().find(ann).orElseThrow().effective(Channel.EMAIL));
                // end: consent
                assertThat(engine.suppressions().grants(0, 10)).hasSize(1);
            }
        }));
    }

    @Test
    void confirmationsAreRequested() {
        Printed.requireShown("confirm", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: confirm
                ImportOptions options = ImportOptions.builder()
                        .set(ConsentRules.UNCONFIRMED, true)
                        .build();
                ImportRequest request = ImportRequest.of(CsvSource.ofFile(contacts), options)
                        .onConfirmation(confirmation -> System.out.println(
                                "ask contact " + confirmation.contactId() + " by " + confirmation.channel()));
                engine.run(request);
                // end: confirm
            }
        }));
    }

    @Test
    void aGuardRejectsAFile() {
        Printed.requireShown("guards", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: guards
                ImportOptions options = ImportOptions.builder()
                        .set(GuardRules.MAX_CONTACTS, 100_000L)
                        .set(GuardRules.MAX_CHANGED_SHARE, 0.2)
                        .build();
                ImportRequest request =
                        ImportRequest.of(CsvSource.ofFile(contacts), options).watchdog(Watchdog.maxInvalidShare(0.1));
                ImportReport report = engine.run(request);
                System.out.println(report.status() + ", kept: " + report.kept());
                System.out.println(report.rejection());
                // end: guards
            }
        }));
    }
}
