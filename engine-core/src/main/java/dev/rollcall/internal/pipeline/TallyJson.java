package dev.rollcall.internal.pipeline;

import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.Counter;
import dev.rollcall.model.Outcome;

/** {@link Tally} as the text of a checkpoint and back. */
final class TallyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TallyJson() {}

    static String write(Tally tally) {
        ObjectNode root = JSON.createObjectNode();
        root.put("rows", tally.rows());
        write(tally.outcomes(), root.putObject("outcomes"));
        write(tally.faults(), root.putObject("faults"));
        write(tally.counters(), root.putObject("counters"));
        root.put("faulted", tally.faulted());
        root.put("optOuts", tally.optOuts());
        root.put("kept", tally.kept());
        return root.toString();
    }

    private static <E extends Enum<E>> void write(Map<E, Long> counts, ObjectNode target) {
        counts.forEach((constant, count) -> target.put(constant.name(), count));
    }

    static Tally read(String state) {
        try {
            JsonNode root = JSON.readTree(state);
            return new Tally(
                    root.path("rows").asLong(),
                    read(root.path("outcomes"), Outcome.class),
                    read(root.path("faults"), FaultCode.class),
                    read(root.path("counters"), Counter.class),
                    root.path("faulted").asLong(),
                    root.path("optOuts").asLong(),
                    root.path("kept").asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no checkpoint of an import", e);
        }
    }

    private static <E extends Enum<E>> Map<E, Long> read(JsonNode counts, Class<E> type) {
        Map<E, Long> read = new EnumMap<>(type);
        counts.properties()
                .forEach(entry -> read.put(
                        Enum.valueOf(type, entry.getKey()), entry.getValue().asLong()));
        return read;
    }
}
