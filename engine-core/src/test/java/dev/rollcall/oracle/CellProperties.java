package dev.rollcall.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.MergeOption;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MergeRules;
import dev.rollcall.source.Cell;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.ContactStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Law 3, case by case: the effect of each cell on each stored value under each merge option. */
final class CellProperties {
    private static final Object NO_COLUMN = new Object();
    private static final FieldValue OLD = new FieldValue.Text("old");
    private static final FieldValue NEW = new FieldValue.Text("new");

    private final TestStores stores;

    CellProperties(TestStores stores) {
        this.stores = stores;
    }

    void absentBlankAndErasedCellsDiffer() {
        for (MergeOption option : MergeOption.values()) {
            for (FieldValue stored : new FieldValue[] {null, OLD}) {
                expect(option, stored, NO_COLUMN, stored);
                expect(option, stored, Cell.ABSENT, stored);
                for (Object blank : new Object[] {null, "", "  ", Cell.BLANK, new FieldValue.Text(" ")}) {
                    expect(option, stored, blank, option == MergeOption.OVERWRITE ? null : stored);
                }
                expect(option, stored, Cell.ERASE, null);
                expect(option, stored, " #erase ", null);
                FieldValue kept = option == MergeOption.OVERWRITE_IF_EMPTY ? stored : null;
                expect(option, stored, "new", kept == null ? NEW : kept);
                for (Object value : new Object[] {0, false, "0", "No", "false"}) {
                    expect(option, stored, value, kept == null ? new FieldValue.Text(value.toString()) : kept);
                }
                expect(option, stored, "#ERASE", kept == null ? new FieldValue.Text("#ERASE") : kept);
                expect(option, stored, "bad \u0000", stored);
            }
        }
        expectNumber(MergeOption.OVERWRITE_IF_EMPTY, 0, 7, 0);
        expectNumber(MergeOption.OVERWRITE_IF_NOT_EMPTY, 7, 0, 0);
    }

    private void expect(MergeOption option, FieldValue stored, Object cell, FieldValue expected) {
        ContactStore store = stores.fresh();
        put(store, ImportOptions.defaults(), stored == null ? null : "old");
        put(
                store,
                ImportOptions.builder()
                        .mergeOption(option)
                        .set(MergeRules.ERASE_TOKEN, "#erase")
                        .build(),
                cell);
        assertThat(OracleStore.of(store).contacts.get(0).fields.get("first_name"))
                .as(option + ", stored " + stored + ", cell " + (cell == NO_COLUMN ? "not there" : cell))
                .isEqualTo(expected);
    }

    private static void put(ContactStore store, ImportOptions options, Object cell) {
        List<Object> row = new ArrayList<>(List.of("a@x.example"));
        if (cell != NO_COLUMN) {
            row.add(cell);
        }
        List<String> header = cell == NO_COLUMN ? List.of("email") : List.of("email", "first name");
        EngineUnderTest.run(store, HostRows.of(header, List.of(row)), options);
    }

    /** Zero is a value. */
    private void expectNumber(MergeOption option, int stored, int supplied, int expected) {
        ContactStore store = stores.fresh();
        new RandomStore(new java.util.Random(0)).fill(store, false);
        assertThat(OracleStore.of(store).fields).containsEntry("points", FieldType.NUMBER);
        for (int number : new int[] {stored, supplied}) {
            EngineUnderTest.run(
                    store,
                    HostRows.of(List.of("email", "points"), List.of(List.of("new@z.example", number))),
                    ImportOptions.builder()
                            .mergeOption(option)
                            .unknownColumns(UnknownColumns.FAIL)
                            .build());
        }
        assertThat(OracleStore.of(store).contacts.get(0).fields.get("points"))
                .isEqualTo(new FieldValue.NumberValue(BigDecimal.valueOf(expected)));
    }
}
