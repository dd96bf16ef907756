package dev.rollcall.internal.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;

/**
 * A filter that removes the characters that spreadsheets put around a cell so that it stays a text (ruling R-36), as in
 * {@code ="007"}. Immutable.
 */
public final class SpreadsheetWrappers {
    private final List<String> header;
    private final int[] columns;

    public SpreadsheetWrappers(HeaderMapping mapping, ImportOptions options) {
        this.header = mapping.header();
        List<Target> targets = mapping.targets();
        this.columns = options.cells().unwrap()
                ? IntStream.range(0, targets.size())
                        .filter(column -> !(targets.get(column) instanceof Target.Ignored))
                        .toArray()
                : new int[0];
    }

    /**
     * Returns the row with its texts unwrapped, and a warning for each wrapped cell; {@code row} itself if there is
     * none.
     */
    public Row unwrap(Row row) {
        Row unwrapped = row;
        for (int column : columns) {
            if (row.cells().get(column) instanceof Cell.Given given
                    && given.value() instanceof FieldValue.Text wrapped
                    && mayBeWrapped(wrapped.text())) {
                String text = unwrap(wrapped.text());
                if (!text.equals(wrapped.text())) {
                    unwrapped = with(unwrapped, column, text, wrapped.text());
                }
            }
        }
        return unwrapped;
    }

    private Row with(Row row, int column, String text, String wrapped) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(column, Cell.ofText(text));
        List<Fault> faults = new ArrayList<>(row.faults());
        faults.add(Fault.ofCell(FaultCode.UNWRAPPED_CELL, header.get(column), wrapped));
        return new Row(row.number(), row.line(), Collections.unmodifiableList(cells), List.copyOf(faults));
    }

    /** Checks the first character, which excludes most cells. */
    private static boolean mayBeWrapped(String text) {
        char first = text.charAt(0);
        return first == '=' || first == '\'' || Blanks.isBlank(first);
    }

    private static String unwrap(String text) {
        String cell = Blanks.strip(text);
        int last = cell.length() - 1;
        if (cell.startsWith("=\"") && last >= 2 && cell.charAt(last) == '"') {
            String inside = cell.substring(2, last);
            // anything but doubled quotes inside makes it a formula
            return inside.replace("\"\"", "").indexOf('"') < 0 ? inside.replace("\"\"", "\"") : text;
        }
        boolean apostrophe = last >= 1 && cell.charAt(0) == '\'' && cell.charAt(last) != '\'';
        return apostrophe && isReadAsValue(cell.charAt(1)) ? cell.substring(1) : text;
    }

    /** Reports whether a spreadsheet reads a text with this beginning as a number or a formula. */
    private static boolean isReadAsValue(char first) {
        return (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '=';
    }
}
