package dev.rollcall.docs;

import java.nio.charset.Charset;

import dev.rollcall.ImportEngine;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.ImportReport;
import dev.rollcall.source.csv.CsvSource;
import org.junit.jupiter.api.Test;

/** The Java of the page on columns. */
class ColumnExamplesTest extends PageExamples {
    @Test
    void columnsAreMapped() {
        contacts = file("contacts.csv", "Kunde;E-Mail;Ort der Firma;Newsletter\n17;ann@example.org;Rome;yes\n");
        Printed.requireShown("columns-map", Printed.by(() -> {
            try (ImportEngine engine = ImportEngine.inMemory()) {
                // snippet: columns-map
                CsvSource source = CsvSource.ofFile(contacts)
                        .charset(Charset.forName("windows-1252"))
                        .delimiter(';');
                ImportOptions options = ImportOptions.builder()
                        .map("Kunde", Target.externalId())
                        .map("Ort der Firma", Target.field("city"))
                        .map("Newsletter", Target.parse("opt_in:email"))
                        .unknownColumns(UnknownColumns.FAIL)
                        .build();
                ImportReport report = engine.run(source, options);
                System.out.println(report.columns());
                // end: columns-map
            }
        }));
    }
}
