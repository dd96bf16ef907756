package dev.rollcall.job;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.mapping.ColumnMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.MergeOption;
import dev.rollcall.model.Status;

/** {@link ImportOptions} as JSON text and back. */
final class OptionsJson {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OptionsJson() {}

    static String write(ImportOptions options) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("mergeOption", options.mergeOption().name());
        ArrayNode lists = root.putArray("lists");
        options.lists()
                .forEach(list -> lists.addObject()
                        .put("name", list.name())
                        .put("status", list.status().name()));
        root.put("createLists", options.createLists());
        options.tags().forEach(root.putArray("tags")::add);
        ArrayNode matchOrder = root.putArray("matchOrder");
        options.matchOrder().forEach(kind -> matchOrder.add(kind.name()));
        root.put("duplicates", options.duplicates().name());
        ObjectNode mapping = root.putObject("mapping");
        mapping.put("automatic", options.mapping().automatic());
        ObjectNode columns = mapping.putObject("columns");
        options.mapping().columns().forEach((column, target) -> columns.put(column, target.toString()));
        root.put("unknownColumns", options.unknownColumns().name());
        root.put("eraseToken", options.eraseToken());
        root.put("zone", options.zone().getId());
        root.put("keptRows", options.keptRows().name());
        root.put("chunkRows", options.chunkRows());
        return root.toString();
    }

    static ImportOptions read(String json) {
        JsonNode root = parse(json);
        int version = root.path("version").asInt(VERSION);
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "options of version " + version + " are not known; this engine reads version " + VERSION);
        }
        ImportOptions.Builder options = ImportOptions.builder();
        root.properties().forEach(entry -> {
            try {
                apply(options, entry.getKey(), entry.getValue());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException("option '" + entry.getKey() + "': " + e.getMessage(), e);
            }
        });
        return options.build();
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("import options are no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("import options must be a JSON object");
    }

    private static void apply(ImportOptions.Builder options, String name, JsonNode value) {
        switch (name) {
            case "version" -> {}
            case "mergeOption" -> options.mergeOption(MergeOption.valueOf(text(value)));
            case "lists" ->
                value.forEach(list -> options.list(
                        text(list.path("name")),
                        Status.valueOf(list.path("status").asText(Status.ACTIVE.name()))));
            case "createLists" -> options.createLists(flag(value));
            case "tags" -> value.forEach(tag -> options.tag(text(tag)));
            case "matchOrder" ->
                options.matchOrder(StreamSupport.stream(value.spliterator(), false)
                        .map(kind -> IdentifierKind.valueOf(text(kind)))
                        .toArray(IdentifierKind[]::new));
            case "duplicates" -> options.duplicates(Duplicates.valueOf(text(value)));
            case "mapping" -> options.mapping(mapping(value));
            case "unknownColumns" -> options.unknownColumns(UnknownColumns.valueOf(text(value)));
            case "eraseToken" -> options.eraseToken(value.isNull() ? null : text(value));
            case "zone" -> options.zone(ZoneId.of(text(value)));
            case "keptRows" -> options.keptRows(KeptRows.valueOf(text(value)));
            case "chunkRows" -> options.chunkRows(number(value));
            default -> throw new IllegalArgumentException("there is no such option");
        }
    }

    private static ColumnMapping mapping(JsonNode value) {
        Map<String, Target> columns = new LinkedHashMap<>();
        value.path("columns")
                .properties()
                .forEach(entry -> columns.put(entry.getKey(), Target.parse(text(entry.getValue()))));
        return new ColumnMapping(columns, value.path("automatic").asBoolean(true));
    }

    private static String text(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a text is needed");
        }
        return value.asText();
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("true or false is needed");
        }
        return value.asBoolean();
    }

    private static int number(JsonNode value) {
        if (!value.isInt()) {
            throw new IllegalArgumentException("a whole number is needed");
        }
        return value.asInt();
    }
}
