package dev.rollcall.oracle;

import java.util.List;

import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ValueRules;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests that are refused before the first row. */
final class RefusalProperties {
    private final TestStores stores;

    RefusalProperties(TestStores stores) {
        this.stores = stores;
    }

    void refusedImportsChangeNothing() {
        refused(
                "an unknown list",
                List.of("Email", "Note"),
                ImportOptions.builder().list("Nowhere").build());
        refused(
                "an unknown column",
                List.of("Email", "Shoe Size"),
                ImportOptions.builder()
                        .list("Nowhere")
                        .createLists(true)
                        .unknownColumns(UnknownColumns.FAIL)
                        .build());
        refused("two columns for one target", List.of("Email", "E-Mail"), ImportOptions.defaults());
        refused(
                "a number where fields hold any text",
                List.of("Email", "Points"),
                ImportOptions.builder().set(ValueRules.FREE_TEXT, true).build());
        refused(
                "more columns of fields than may be",
                List.of("Email", "Note", "First Name"),
                ImportOptions.builder().set(ColumnRules.MAX_FIELDS, 1).build());
        refused(
                "a new field of a name that may not be",
                List.of("Email", "Shoe Size"),
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.CREATE_FIELD)
                        .set(ColumnRules.NEW_FIELD_PATTERN, "[A-Za-z]+")
                        .build());
    }

    private void refused(String why, List<String> header, ImportOptions options) {
        ContactStore store = stores.fresh();
        new RandomImports(1).fill(store);
        String before = OracleStore.of(store).lines(name -> false);
        RowSource source = HostRows.of(header, List.of(List.of("new@z.example", "x")));
        assertThatThrownBy(() -> EngineUnderTest.run(store, source, options))
                .as(why)
                .isInstanceOfAny(ImportException.class, IllegalArgumentException.class);
        assertThat(OracleStore.of(store).lines(name -> false)).as(why).isEqualTo(before);
    }
}
