package dev.rollcall.internal.row;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/**
 * A count, by column, of the texts that mean no value in columns of fields and tags: stored if the column holds texts,
 * blank if it holds dates, numbers or yes and no (rulings ). Used by one thread.
 */
final class PlaceholderValues {
    private final HeaderMapping mapping;
    private final FieldPlaceholders placeholders;
    private final ErasedCells erased;
    private final FieldReader values;
    private final Map<Integer, Column> columns = new TreeMap<>();

    /**
     * A column.
     *
     * @param key the field's key; empty for tags
     */
    private record Column(String key, FieldType type, OccurrenceCounter found) {}

    PlaceholderValues(HeaderMapping mapping, ImportOptions options) {
        this.mapping = mapping;
        this.placeholders = new FieldPlaceholders(options.values().identifiers());
        this.erased = new ErasedCells(options.merge().eraseToken());
        this.values = new FieldReader(options.values(), Map.of());
        if (!placeholders.isEmpty()) {
            TargetColumns.forEach(mapping, Target.class, this::addColumn);
        }
    }

    private void addColumn(int index, Target target) {
        if (target instanceof Target.Field field) {
            String key = Name.key(field.name());
            FieldDefinition definition = mapping.fields().get(key);
            FieldType type = definition == null ? FieldType.TEXT : definition.type();
            columns.put(index, new Column(key, type, new OccurrenceCounter()));
        } else if (target instanceof Target.Tags) {
            columns.put(index, new Column("", FieldType.TEXT, new OccurrenceCounter()));
        }
    }

    void add(Row row) {
        columns.forEach((index, column) -> {
            Cell cell = row.cells().get(index);
            if (cell instanceof Cell.Given given && isPlaceholder(given, column) && !erased.contains(cell)) {
                column.found().add(row.line());
            }
        });
    }

    private boolean isPlaceholder(Cell.Given given, Column column) {
        String text = CellText.of(given.value());
        return column.type() == FieldType.TEXT
                ? placeholders.contains(text)
                : placeholders.meanNoValue(text)
                        && values.read(given.value(), column.key(), column.type())
                                instanceof ValueParser.Result.Nothing;
    }

    void addNotes(Consumer<Note> notes) {
        columns.forEach((index, column) -> {
            if (column.found().count() > 0) {
                String detail = column.type() == FieldType.TEXT ? "they were kept" : "they were taken as blank";
                notes.accept(column.found()
                        .note(FaultCode.PLACEHOLDER_VALUE, mapping.header().get(index), detail));
            }
        });
    }
}
