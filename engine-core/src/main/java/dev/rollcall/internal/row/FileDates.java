package dev.rollcall.internal.row;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.rollcall.fault.Note;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.DateRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/** The dates of a file, column by column, if their order has to be determined. Used by one thread. */
final class FileDates {
    private final Map<Integer, DateEvidence> columns = new TreeMap<>();

    FileDates(HeaderMapping mapping, ImportOptions options) {
        DateRules rules = options.values().dates();
        if (!DateParser.areOrdered(rules)) {
            return;
        }
        TargetColumns.forEach(mapping, Target.class, (index, target) -> {
            if (holdsDates(target, mapping)) {
                columns.put(index, new DateEvidence(rules, mapping.header().get(index)));
            }
        });
    }

    private static boolean holdsDates(Target target, HeaderMapping mapping) {
        if (target instanceof Target.Field field) {
            FieldDefinition definition = mapping.fields().get(Name.key(field.name()));
            return definition != null && definition.type() == FieldType.DATE;
        }
        return (target instanceof Target.ConsentOf consent && consent.part() == ConsentPart.AT)
                || (target instanceof Target.ListsOf lists && lists.part() == ListPart.SINCE);
    }

    void add(Row row) {
        columns.forEach((column, evidence) -> {
            if (row.cells().get(column) instanceof Cell.Given given && given.value() instanceof FieldValue.Text text) {
                // a cell may hold the times of several lists
                for (String part : text.text().split(",", -1)) {
                    evidence.add(Blanks.strip(part), row.line());
                }
            }
        });
    }

    Map<Integer, DateOrders> orders() {
        Map<Integer, DateOrders> orders = new HashMap<>();
        columns.forEach((column, evidence) -> orders.put(column, evidence.orders()));
        return orders;
    }

    void addNotes(Consumer<Note> notes) {
        columns.values().forEach(evidence -> evidence.addNotes(notes));
    }
}
