package dev.rollcall.internal.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.order.ImportPosition;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Outcome;
import dev.rollcall.vendor.Counter;
import org.jspecify.annotations.Nullable;

/** The format of {@link Tally}, {@link Seed} and {@link ImportPosition} as the text of a checkpoint. */
public final class TallyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TallyJson() {}

    /** Returns the state of a checkpoint. */
    public static String write(Tally tally, Seed seed, ImportPosition place) {
        ObjectNode root = JSON.createObjectNode();
        root.put("rows", tally.rows());
        write(tally.outcomes(), root.putObject("outcomes"));
        write(tally.faults(), root.putObject("faults"));
        write(tally.counters(), root.putObject("counters"));
        root.put("faulted", tally.faulted());
        root.put("optOuts", tally.optOuts());
        root.put("kept", tally.kept());
        root.put("seed", seed.toHex());
        write(place, root.putObject("place"));
        return root.toString();
    }

    private static void write(ImportPosition place, ObjectNode target) {
        target.put("fileRow", place.fileRow());
        ImportPosition.ByKey byKey = place.byKey();
        if (byKey != null) {
            ObjectNode node = target.putObject("byKey");
            // without its key, which is somebody's address and would outlive their erasure; the source has it
            node.put("row", byKey.row());
            byKey.deferred().forEach(node.putArray("postponed")::add);
            node.put("endsEarly", byKey.endsEarly());
        }
    }

    /**
     * Reads the position.
     *
     * @param keys a function from a row's number to the key of that row of the source; null for a row without one
     */
    static ImportPosition readPosition(String state, LongFunction<@Nullable Identifier> keys) {
        JsonNode place = tree(state).path("place");
        JsonNode node = place.path("byKey");
        if (node.isMissingNode()) {
            return new ImportPosition(null, place.path("fileRow").asLong());
        }
        long row = node.path("row").asLong();
        List<Long> deferred = new ArrayList<>();
        node.path("postponed").forEach(number -> deferred.add(number.asLong()));
        return new ImportPosition(
                new ImportPosition.ByKey(
                        row == 0 ? null : keys.apply(row),
                        row,
                        List.copyOf(deferred),
                        node.path("endsEarly").asBoolean()),
                place.path("fileRow").asLong());
    }

    /**
     * Reads the seed with which the counted rows were surveyed.
     *
     * @throws IllegalArgumentException if {@code state} has none: an import cannot continue from it, since other rows
     *     might be found to be duplicates, or to be applied in key order
     */
    static Seed readSeed(String state) {
        JsonNode seed = tree(state).path("seed");
        if (!seed.isTextual()) {
            throw new IllegalArgumentException("this checkpoint has no seed, so no import can go on from it");
        }
        return Seed.ofHex(seed.textValue());
    }

    private static JsonNode tree(String state) {
        try {
            return JSON.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no checkpoint of an import", e);
        }
    }

    private static <E extends Enum<E>> void write(Map<E, Long> counts, ObjectNode target) {
        counts.forEach((constant, count) -> target.put(constant.name(), count));
    }

    /**
     * Reads the counts.
     *
     * @throws IllegalArgumentException if {@code state} is not the state of a checkpoint
     */
    public static Tally read(String state) {
        JsonNode root = tree(state);
        return new Tally(
                root.path("rows").asLong(),
                read(root.path("outcomes"), Outcome.class),
                read(root.path("faults"), FaultCode.class),
                read(root.path("counters"), Counter.class),
                root.path("faulted").asLong(),
                root.path("optOuts").asLong(),
                root.path("kept").asBoolean());
    }

    private static <E extends Enum<E>> Map<E, Long> read(JsonNode counts, Class<E> type) {
        Map<E, Long> read = new EnumMap<>(type);
        counts.properties()
                .forEach(entry -> read.put(
                        Enum.valueOf(type, entry.getKey()), entry.getValue().asLong()));
        return read;
    }
}
