package dev.rollcall.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.model.Outcome;
import dev.rollcall.vendor.Counter;

/** The JSON form of {@link ImportReport}. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String write(ImportReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("importId", report.importId().toString());
        root.put("status", report.status().name());
        root.put("rows", report.rows());
        ObjectNode outcomes = root.putObject("outcomes");
        report.outcomes()
                .forEach((outcome, count) -> outcomes.put(outcome.name().toLowerCase(Locale.ROOT), count));
        // derived from the faults, for readers of the JSON form
        root.put("changedIdentifiers", report.changedIdentifiers());
        ObjectNode faults = root.putObject("faults");
        report.faults().forEach((code, count) -> faults.put(code.toString(), count));
        ObjectNode counters = root.putObject("counters");
        report.counters()
                .forEach((counter, count) -> counters.put(counter.name().toLowerCase(Locale.ROOT), count));
        ObjectNode columns = root.putObject("columns");
        report.columns().forEach(columns::put);
        report.ignoredColumns().forEach(root.putArray("ignoredColumns")::add);
        report.createdLists().forEach(root.putArray("createdLists")::add);
        report.createdFields().forEach(root.putArray("createdFields")::add);
        root.put("kept", report.kept().name());
        root.put("rejection", report.rejection());
        root.put("optOutsNotApplied", report.optOutsNotApplied());
        report.warnings().forEach(root.putArray("warnings")::add);
        write(report.notes(), root.putArray("notes"));
        root.put("startedAt", report.startedAt().toString());
        root.put("duration", report.duration().toString());
        return root.toString();
    }

    static ImportReport read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            root.path("outcomes")
                    .properties()
                    .forEach(entry -> outcomes.put(
                            Outcome.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                            entry.getValue().asLong()));
            Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
            root.path("faults")
                    .properties()
                    .forEach(entry -> faults.put(
                            FaultCode.parse(entry.getKey()), entry.getValue().asLong()));
            Map<Counter, Long> counters = new EnumMap<>(Counter.class);
            root.path("counters")
                    .properties()
                    .forEach(entry -> counters.put(
                            Counter.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                            entry.getValue().asLong()));
            Map<String, String> columns = new LinkedHashMap<>();
            root.path("columns")
                    .properties()
                    .forEach(entry ->
                            columns.put(entry.getKey(), entry.getValue().asText()));
            return new ImportReport(
                    UUID.fromString(root.path("importId").asText()),
                    ImportStatus.valueOf(root.path("status").asText()),
                    root.path("rows").asLong(),
                    outcomes,
                    faults,
                    counters,
                    columns,
                    texts(root.path("ignoredColumns")),
                    texts(root.path("createdLists")),
                    texts(root.path("createdFields")),
                    Committed.valueOf(root.path("kept").asText()),
                    root.path("rejection").isTextual() ? root.path("rejection").asText() : null,
                    root.path("optOutsNotApplied").asLong(),
                    texts(root.path("warnings")),
                    notes(root.path("notes")),
                    Instant.parse(root.path("startedAt").asText()),
                    Duration.parse(root.path("duration").asText()));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("this is no import report: " + e.getMessage(), e);
        }
    }

    private static void write(List<Note> notes, ArrayNode target) {
        for (Note note : notes) {
            ObjectNode node = target.addObject();
            node.put("code", note.code().toString());
            node.put("column", note.column());
            node.put("count", note.count());
            note.lines().forEach(node.putArray("lines")::add);
            node.put("detail", note.detail());
            node.put("message", note.message());
        }
    }

    private static List<Note> notes(JsonNode array) {
        List<Note> notes = new ArrayList<>();
        for (JsonNode node : array) {
            List<Long> lines = new ArrayList<>();
            node.path("lines").forEach(line -> lines.add(line.asLong()));
            notes.add(new Note(
                    FaultCode.parse(node.path("code").asText()),
                    node.path("column").textValue(),
                    node.path("count").asLong(),
                    lines,
                    node.path("detail").textValue()));
        }
        return notes;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
