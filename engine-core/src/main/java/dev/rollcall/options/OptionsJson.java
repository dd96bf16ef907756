package dev.rollcall.options;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.Target;

/**
 * The JSON form of {@link ImportOptions}: each group of rules is an object, and each rule is a member named as in Java.
 */
final class OptionsJson {
    private static final int VERSION = 1;
    private static final String VERSION_NAME = "version";

    private static final Set<String> NULLABLE = Set.of(
            "match.sharedLimit",
            "merge.eraseToken",
            "tags.separator",
            "values.phoneRegion",
            "values.identifiers.placeholders",
            "mapping.prefix",
            "mapping.newFieldPattern",
            "mapping.maxFields",
            "consent.grant",
            "consent.everybodyLeft",
            "consent.everybodyLeft.reason",
            "guards.maxContacts",
            "guards.warnAboveContacts",
            "guards.maxFaultedShare",
            "guards.maxChangedShare",
            "guards.maxBlankedShare",
            "guards.maxLoweredStatuses",
            "guards.maxChangedIdentifiers");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // what a rule reports about itself is not a rule
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule()
                    .addSerializer(Target.class, ToStringSerializer.instance)
                    .addDeserializer(Target.class, new Words<>(Target.class, Target::parse))
                    .addSerializer(ConsentScope.class, ToStringSerializer.instance)
                    .addDeserializer(ConsentScope.class, new Words<>(ConsentScope.class, ConsentScope::parse))
                    .addSerializer(StatusMeaning.class, ToStringSerializer.instance)
                    .addDeserializer(StatusMeaning.class, new Words<>(StatusMeaning.class, StatusMeaning::parse))
                    .addSerializer(FieldRule.class, ToStringSerializer.instance)
                    .addDeserializer(FieldRule.class, new Words<>(FieldRule.class, FieldRule::parse))
                    .addSerializer(ZoneId.class, ToStringSerializer.instance)
                    .addDeserializer(ZoneId.class, new Words<>(ZoneId.class, ZoneId::of)))
            .build();

    /** The groups of rules that are absent by default, and the defaults of their rules. */
    private static final Map<String, ObjectNode> OPTIONAL =
            Map.of("consent.everybodyLeft", JSON.valueToTree(EverybodyLeft.unsubscribed()));

    /** A deserializer of values that are written as text. */
    private static final class Words<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parser;

        Words(Class<T> type, Function<String, T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parser.apply(text);
        }
    }

    private OptionsJson() {}

    static String write(ImportOptions options) {
        ObjectNode root = JSON.createObjectNode();
        root.put(VERSION_NAME, VERSION);
        root.setAll((ObjectNode) JSON.valueToTree(options));
        return root.toString();
    }

    static ImportOptions read(String json) {
        ObjectNode given = parse(json);
        JsonNode version = given.remove(VERSION_NAME);
        if (version != null && !version.equals(IntNode.valueOf(VERSION))) {
            throw new IllegalArgumentException(
                    "options of version " + version + " are not known; this engine reads version " + VERSION);
        }
        ObjectNode whole = JSON.valueToTree(ImportOptions.defaults());
        replace(whole, given, "");
        try {
            return JSON.treeToValue(whole, ImportOptions.class);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("option '" + path(e) + "': " + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("import options: " + e.getOriginalMessage(), e);
        }
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

    /**
     * Replaces defaults by the given values. An object with members is a group of rules, and an empty one is a value.
     */
    private static void replace(ObjectNode defaults, ObjectNode given, String group) {
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            String name = group + entry.getKey();
            JsonNode there = defaults.get(entry.getKey());
            if (there == null) {
                throw new IllegalArgumentException("option '" + name + "': there is no such option");
            }
            if (entry.getValue().isNull() && !NULLABLE.contains(name)) {
                throw new IllegalArgumentException("option '" + name + "': it cannot be null");
            }
            if (there.isNull() && OPTIONAL.containsKey(name)) {
                there = OPTIONAL.get(name).deepCopy();
                defaults.set(entry.getKey(), there);
            }
            if (there instanceof ObjectNode rules
                    && !rules.isEmpty()
                    && entry.getValue() instanceof ObjectNode changed) {
                replace(rules, changed, name + ".");
            } else {
                defaults.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return "'" + wrong.getValue() + "' is none of "
                    + Arrays.toString(wrong.getTargetType().getEnumConstants());
        }
        if (e instanceof UnrecognizedPropertyException) {
            return "there is no such option";
        }
        Throwable cause = e;
        // the first cause that is not Jackson's is a rule's message about its value; deeper ones are its own causes
        while (cause instanceof JsonProcessingException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message =
                cause instanceof JsonProcessingException unread ? unread.getOriginalMessage() : cause.getMessage();
        return cause instanceof NullPointerException || message == null ? "it cannot be null" : message;
    }
}
