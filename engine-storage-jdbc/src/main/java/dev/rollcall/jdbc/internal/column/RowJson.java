package dev.rollcall.jdbc.internal.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The lists in a row record as JSON text. A fault is an array of code, column, text and detail:
 * {@code [["invalid_email","E-mail","ann(at)example.com",null]]}, and of the severity if it is not the one of the code.
 * Null for an empty list.
 */
public final class RowJson {
    private static final int USUAL_LENGTH = 256;

    private static final String DAMAGED = "a row record is damaged in the database";

    private RowJson() {}

    public static @Nullable String writeFaults(List<Fault> faults) {
        if (faults.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder(USUAL_LENGTH);
        for (Fault fault : faults) {
            json.append(json.isEmpty() ? "[[" : ",[");
            JsonColumn.quote(fault.code().toString(), json);
            json.append(',');
            JsonColumn.quoteNullable(fault.column(), json);
            json.append(',');
            JsonColumn.quoteNullable(fault.text(), json);
            json.append(',');
            JsonColumn.quoteNullable(fault.detail(), json);
            if (fault.severity() != fault.code().severity()) {
                json.append(',');
                JsonColumn.quote(fault.severity().name().toLowerCase(Locale.ROOT), json);
            }
            json.append(']');
        }
        return json.append(']').toString();
    }

    public static List<Fault> readFaults(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        try (JsonParser json = JsonColumn.FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                FaultCode code = FaultCode.parse(json.nextTextValue());
                Fault fault = new Fault(code, json.nextTextValue(), json.nextTextValue(), json.nextTextValue());
                String severity = json.nextTextValue();
                faults.add(severity == null ? fault : fault.withSeverity(severity(severity)));
                if (severity != null) {
                    json.nextToken();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw JsonColumn.unexpected(DAMAGED, e);
        }
        return List.copyOf(faults);
    }

    private static Severity severity(String text) {
        return Severity.valueOf(text.toUpperCase(Locale.ROOT));
    }

    public static @Nullable String writeCells(@Nullable List<String> cells) {
        if (cells == null) {
            return null;
        }
        StringBuilder json = new StringBuilder(USUAL_LENGTH).append('[');
        for (String cell : cells) {
            if (json.length() > 1) {
                json.append(',');
            }
            JsonColumn.quote(cell, json);
        }
        return json.append(']').toString();
    }

    public static @Nullable List<String> readCells(@Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        try (JsonParser json = JsonColumn.FACTORY.createParser(text)) {
            json.nextToken();
            for (String cell = json.nextTextValue(); cell != null; cell = json.nextTextValue()) {
                cells.add(cell);
            }
        } catch (IOException e) {
            throw JsonColumn.unexpected(DAMAGED, e);
        }
        return List.copyOf(cells);
    }
}
