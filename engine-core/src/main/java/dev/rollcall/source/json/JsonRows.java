package dev.rollcall.source.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.internal.rows.OpenRows;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;
import dev.rollcall.source.text.MalformedBytes;
import org.jspecify.annotations.Nullable;

/** A reader of the rows of a document, one after the other. Not thread-safe. */
final class JsonRows implements OpenRows {
    private final JsonTokens tokens;
    private final JsonShape shape;
    private final ColumnNames columns;
    private final JsonCells cells;
    private long number;

    private JsonRows(JsonTokens tokens, JsonShape shape, ColumnNames columns) {
        this.tokens = tokens;
        this.shape = shape;
        this.columns = columns;
        this.cells = new JsonCells(tokens);
    }

    /**
     * Starts to read the rows of a document.
     *
     * @param tokens the document, at its beginning
     * @param columns the columns, to which those of the rows are added
     */
    static JsonRows open(JsonTokens tokens, JsonShape shape, ColumnNames columns) throws IOException {
        JsonRows rows = new JsonRows(tokens, shape, columns);
        if (shape.layout() == JsonLayout.LINES) {
            return rows;
        }
        JsonToken root = tokens.next();
        for (String name : shape.path()) {
            if (root != JsonToken.START_OBJECT || !JsonShapes.moveTo(tokens, name)) {
                throw new SourceException(Kind.CHANGED, "The JSON has another shape than when it was read before.");
            }
            root = Objects.requireNonNull(tokens.current());
        }
        if (shape.layout() == JsonLayout.LISTS && shape.names() == null) {
            rows.readNames();
        }
        return rows;
    }

    /** Reads the column names from the first of the arrays. */
    private void readNames() throws IOException {
        if (tokens.next() != JsonToken.START_ARRAY) {
            throw new SourceException(Kind.INVALID_FORMAT, "The first array of the JSON must name the columns.");
        }
        int place = 0;
        for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
            boolean isName = token == JsonToken.VALUE_STRING;
            if (!isName || columns.place(tokens.text().strip()) != place) {
                throw new SourceException(
                        Kind.INVALID_FORMAT,
                        "The first array of the JSON must name the columns, with different texts; column " + (place + 1)
                                + " does not.");
            }
            place++;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        JsonToken token = tokens.next();
        if (shape.layout() == JsonLayout.KEYED_OBJECTS && token == JsonToken.FIELD_NAME) {
            token = tokens.next();
        }
        boolean ended = shape.layout() == JsonLayout.LINES ? token == null : token == null || token.isStructEnd();
        if (ended) {
            readToEnd();
            return null;
        }
        List<Fault> faults = new ArrayList<>(0);
        List<Cell> row = new ArrayList<>(columns.count());
        long line = tokens.line();
        JsonToken expected = shape.layout() == JsonLayout.LISTS ? JsonToken.START_ARRAY : JsonToken.START_OBJECT;
        if (token != expected) {
            faults.add(Fault.ofRow(FaultCode.WRONG_SHAPE, position()));
            tokens.skipChildren();
        } else if (token == JsonToken.START_ARRAY) {
            readList(row, faults);
        } else {
            readObject("", row, faults);
        }
        claimMalformed(row, faults);
        number++;
        return new Row(number, line, row, faults);
    }

    /** Reads what follows the rows, so that a document that is cut off there is noticed. */
    private void readToEnd() throws IOException {
        int depth = shape.path().size();
        for (JsonToken token = tokens.next(); token != null; token = tokens.next()) {
            if (depth == 0) {
                throw new SourceException(
                        Kind.INVALID_FORMAT,
                        "Something follows the end of the JSON, on line " + tokens.line() + ". Remove it.");
            }
            if (token.isStructEnd()) {
                depth--;
            } else {
                tokens.skipChildren();
            }
        }
    }

    @Override
    public long bytesRead() {
        return tokens.bytesRead();
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }

    /** Adds a fault if a cell holds bytes that are no text. */
    private void claimMalformed(List<Cell> row, List<Fault> faults) {
        if (!tokens.malformed().pending()) {
            return;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Cell.Given given && given.value() instanceof FieldValue.Text text) {
                texts.add(text.text());
                row.set(i, Cell.ofText(MalformedBytes.withoutEscapes(text.text())));
            }
        }
        tokens.malformed()
                .claim(texts)
                .ifPresent(
                        first -> faults.add(Fault.ofRow(FaultCode.MALFORMED_BYTES, "byte " + first + " of the file")));
    }

    /** Returns the name of a field. It becomes a column and is shown to people, so it must not be an address. */
    private String name() throws IOException {
        String name = tokens.text().strip();
        if (name.indexOf('@') >= 0) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "The name of a field, at " + position()
                            + ", has an @. Addresses belong into values: write them under" + " a name such as email.");
        }
        return name;
    }

    private String position() {
        return "line " + tokens.line() + ", column " + tokens.column();
    }

    private void readList(List<Cell> row, List<Fault> faults) throws IOException {
        int width = columns.count();
        int count = 0;
        for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
            Cell cell = cell(Objects.requireNonNull(token), count < width ? columns.name(count) : "", faults);
            if (count < width) {
                row.add(cell);
            }
            count++;
        }
        if (count > width) {
            faults.add(Fault.ofRow(FaultCode.TOO_MANY_CELLS, "cells: " + count + ", columns: " + width));
        }
    }

    private Cell cell(JsonToken token, String column, List<Fault> faults) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            faults.add(new Fault(FaultCode.WRONG_SHAPE, column, null, position()));
            tokens.skipChildren();
            return Cell.BLANK;
        }
        return token == JsonToken.START_ARRAY ? cells.array() : cells.scalar();
    }

    /** Reads the object that the newest token begins; the names of its fields follow {@code prefix}. */
    private void readObject(String prefix, List<Cell> row, List<Fault> faults) throws IOException {
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = prefix + name();
            JsonToken value = tokens.next();
            if (value == JsonToken.START_OBJECT) {
                readObject(name + ".", row, faults);
                continue;
            }
            int place = columns.place(name);
            while (row.size() <= place) {
                row.add(Cell.ABSENT);
            }
            if (row.get(place) != Cell.ABSENT) {
                faults.add(new Fault(FaultCode.REPEATED_NAME, name, null, position()));
            }
            row.set(place, value == JsonToken.START_ARRAY ? cells.array() : cells.scalar());
        }
    }
}
