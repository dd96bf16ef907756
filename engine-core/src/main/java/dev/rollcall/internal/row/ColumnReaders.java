package dev.rollcall.internal.row;

import java.util.Locale;
import java.util.Optional;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.options.OnExisting;
import dev.rollcall.source.Cell;

/**
 * The reader of a column for each kind of target; empty if several columns are read together, by a reader of their own.
 */
final class ColumnReaders implements TargetVisitor<Optional<ColumnReader>> {
    private static final FieldChange BLANK = new FieldChange.Blank();
    private static final FieldChange ERASE = new FieldChange.Erase();

    private final HeaderMapping mapping;
    private final FieldReader values;
    private final ErasedCells erased;
    private final String column;

    /** Creates the readers of the column with the header {@code column}. */
    ColumnReaders(HeaderMapping mapping, FieldReader values, ErasedCells erased, String column) {
        this.mapping = mapping;
        this.values = values;
        this.erased = erased;
        this.column = column;
    }

    @Override
    public Optional<ColumnReader> field(Target.Field target) {
        // once for all rows, since a key takes as long to compute as a value
        String key = Name.key(target.name());
        FieldDefinition definition = mapping.fields().get(key);
        if (definition == null) {
            throw new IllegalStateException("field '" + target.name() + "' was not resolved");
        }
        FieldType type = definition.type();
        return Optional.of((cell, row) -> readField(key, type, cell, row));
    }

    private void readField(String key, FieldType type, Cell cell, RowRequests row) {
        if (erased.contains(cell)) {
            row.fields.put(key, ERASE);
        } else if (cell instanceof Cell.Blank) {
            row.fields.put(key, BLANK);
        } else if (cell instanceof Cell.Given given) {
            ValueParser.Result result = values.read(given.value(), key, type);
            row.fields.put(key, result.change());
            FaultCode fault = result.fault();
            if (fault != null) {
                row.faults.add(Fault.ofCell(fault, column, CellText.of(given.value())));
            }
        }
    }

    @Override
    public Optional<ColumnReader> tags(Target.Tags target) {
        return Optional.of((cell, row) -> {
            if (cell instanceof Cell.Blank) {
                row.tags.blank();
            } else if (cell instanceof Cell.Given given && !erased.contains(cell)) {
                row.tags.read(column, CellText.of(given.value()));
            }
        });
    }

    @Override
    public Optional<ColumnReader> onExisting(Target.OnExisting target) {
        return Optional.of(ofText((text, row) -> {
            switch (Blanks.strip(text).toLowerCase(Locale.ROOT)) {
                case "update" -> row.onExisting = OnExisting.UPDATE;
                case "ignore" -> row.onExisting = OnExisting.IGNORE;
                case "add" -> row.onExisting = OnExisting.ADD;
                default -> row.faults.add(Fault.ofCell(FaultCode.INVALID_ON_EXISTING, column, text));
            }
        }));
    }

    @Override
    public Optional<ColumnReader> delete(Target.Delete target) {
        return Optional.of(ofText((text, row) -> {
            switch (Blanks.strip(text)) {
                case "1", "true" -> row.deletes = true;
                case "0", "false" -> row.deletes = false;
                default -> row.faults.add(Fault.ofCell(FaultCode.INVALID_DELETE, column, text));
            }
        }));
    }

    @Override
    public Optional<ColumnReader> readOnly(Target.ReadOnly target) {
        return Optional.of(ofText((text, row) -> row.faults.add(Fault.ofCell(FaultCode.READ_ONLY, column, text))));
    }

    /** A reader of cells that are texts for it. */
    @FunctionalInterface
    private interface TextReader {
        void read(String text, RowRequests row);
    }

    /** Returns a reader of the cells that have a value. */
    private ColumnReader ofText(TextReader reader) {
        return (cell, row) -> {
            if (cell instanceof Cell.Given given && !erased.contains(cell)) {
                reader.read(CellText.of(given.value()), row);
            }
        };
    }

    /** Returns nothing: {@link IdentifierReader} reads all identifiers. */
    @Override
    public Optional<ColumnReader> identifier(Target.Identifies target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link MatchByCells} reads it. */
    @Override
    public Optional<ColumnReader> matchBy(Target.MatchBy target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link StatusCells} reads all statuses. */
    @Override
    public Optional<ColumnReader> status(Target.StatusOf target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link StatusCells} reads all statuses. */
    @Override
    public Optional<ColumnReader> contactStatus(Target.StatusOfContact target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link StatusCells} reads all statuses. */
    @Override
    public Optional<ColumnReader> availability(Target.AvailabilityOf target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link StatusCells} reads all statuses. */
    @Override
    public Optional<ColumnReader> listStatus(Target.OnList target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link StatusCells} reads all statuses. */
    @Override
    public Optional<ColumnReader> flag(Target.Flag target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link StatusCells} reads all statuses. */
    @Override
    public Optional<ColumnReader> time(Target.TimeOf target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link ListCells} reads the lists of a channel. */
    @Override
    public Optional<ColumnReader> lists(Target.ListsOf target) {
        return Optional.empty();
    }

    /** Returns nothing: {@link ConsentCells} reads the parts of the record. */
    @Override
    public Optional<ColumnReader> consent(Target.ConsentOf target) {
        return Optional.empty();
    }

    @Override
    public Optional<ColumnReader> ignored(Target.Ignored target) {
        return Optional.empty();
    }
}
