package dev.rollcall.options;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON form of {@link ImportOptions}: each group of options is an object, and each option is a member. */
final class OptionsJson {
    private static final int VERSION = 1;
    private static final String VERSION_NAME = "version";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Map<String, ImportOption<?>> BY_NAME =
            OptionCatalogue.ALL.stream().collect(Collectors.toMap(ImportOption::name, Function.identity()));

    private OptionsJson() {}

    static String write(OptionValues values) {
        ObjectNode root = JSON.createObjectNode();
        root.put(VERSION_NAME, VERSION);
        for (ImportOption<?> option : OptionCatalogue.ALL) {
            String[] path = option.name().split("\\.", -1);
            ObjectNode group = root;
            for (int i = 0; i < path.length - 1; i++) {
                group = group.withObjectProperty(path[i]);
            }
            group.set(path[path.length - 1], values.write(option));
        }
        return root.toString();
    }

    /** @throws IllegalArgumentException if it is not JSON, has another version, or has an unknown name or value */
    static OptionValues.Builder read(String json) {
        ObjectNode given = parse(json);
        JsonNode version = given.remove(VERSION_NAME);
        if (version != null && !version.equals(IntNode.valueOf(VERSION))) {
            throw new IllegalArgumentException(
                    "options of version " + version + " are not known; this engine reads version " + VERSION);
        }
        OptionValues.Builder values = new OptionValues.Builder();
        read(given, "", values);
        return values;
    }

    private static ObjectNode parse(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode root) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("import options are no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("import options must be a JSON object");
    }

    private static void read(ObjectNode group, String prefix, OptionValues.Builder values) {
        for (Map.Entry<String, JsonNode> member : group.properties()) {
            String name = prefix + member.getKey();
            ImportOption<?> option = BY_NAME.get(name);
            if (option != null) {
                values.read(option, name, member.getValue());
            } else if (!isGroup(name)) {
                throw OptionType.wrong(name, "there is no such option");
            } else if (member.getValue() instanceof ObjectNode options) {
                read(options, name + ".", values);
            } else {
                throw OptionType.wrong(name, TextType.notOfType("an object with options", member.getValue()));
            }
        }
    }

    private static boolean isGroup(String name) {
        return BY_NAME.keySet().stream().anyMatch(option -> option.startsWith(name + "."));
    }
}
