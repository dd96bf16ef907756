package dev.rollcall.internal.pipeline;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.merge.Merged;
import dev.rollcall.job.Counter;
import dev.rollcall.model.Outcome;

/**
 * The counters of an import so far. They lie in the checkpoint, so that what is counted and what is committed never differ. Immutable.
 *
 * @param rows rows that have an outcome
 */
public record Tally(long rows, Map<Outcome, Long> outcomes, Map<FaultCode, Long> faults, Map<Counter, Long> counters) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Counter> COUNTERS = List.of(Counter.values());

    public Tally {
        outcomes = Collections.unmodifiableMap(outcomes);
        faults = Collections.unmodifiableMap(faults);
        counters = Collections.unmodifiableMap(counters);
    }

    /** Nothing yet. */
    public static Tally zero() {
        return new Tally(0, new EnumMap<>(Outcome.class), new EnumMap<>(FaultCode.class), new EnumMap<>(Counter.class));
    }

    /** With these rows counted as well. */
    Tally plus(List<Merged> merged) {
        Map<Outcome, Long> moreOutcomes = new EnumMap<>(Outcome.class);
        moreOutcomes.putAll(outcomes);
        Map<FaultCode, Long> moreFaults = new EnumMap<>(FaultCode.class);
        moreFaults.putAll(faults);
        Map<Counter, Long> moreCounters = new EnumMap<>(Counter.class);
        moreCounters.putAll(counters);
        for (Merged row : merged) {
            moreOutcomes.merge(row.outcome(), 1L, Long::sum);
            Set<FaultCode> codes = EnumSet.noneOf(FaultCode.class);
            for (Fault fault : row.faults()) {
                moreFaults.merge(fault.code(), 1L, Long::sum);
                codes.add(fault.code());
            }
            Counter.Row counted = new Counter.Row(row.outcome(), row.facts(), codes);
            for (Counter counter : COUNTERS) {
                if (counter.counts(counted)) {
                    moreCounters.merge(counter, 1L, Long::sum);
                }
            }
        }
        return new Tally(rows + merged.size(), moreOutcomes, moreFaults, moreCounters);
    }

    /** As the state of a checkpoint. */
    public String toCheckpoint() {
        ObjectNode root = JSON.createObjectNode();
        root.put("rows", rows);
        ObjectNode counted = root.putObject("outcomes");
        outcomes.forEach((outcome, count) -> counted.put(outcome.name(), count));
        ObjectNode found = root.putObject("faults");
        faults.forEach((code, count) -> found.put(code.name(), count));
        ObjectNode counts = root.putObject("counters");
        counters.forEach((counter, count) -> counts.put(counter.name(), count));
        return root.toString();
    }

    /** The tally in a checkpoint's state. */
    public static Tally fromCheckpoint(String state) {
        try {
            JsonNode root = JSON.readTree(state);
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            root.path("outcomes")
                    .properties()
                    .forEach(entry -> outcomes.put(
                            Outcome.valueOf(entry.getKey()), entry.getValue().asLong()));
            Map<FaultCode, Long> faults = new EnumMap<>(FaultCode.class);
            root.path("faults")
                    .properties()
                    .forEach(entry -> faults.put(
                            FaultCode.valueOf(entry.getKey()), entry.getValue().asLong()));
            Map<Counter, Long> counters = new EnumMap<>(Counter.class);
            root.path("counters")
                    .properties()
                    .forEach(entry -> counters.put(
                            Counter.valueOf(entry.getKey()), entry.getValue().asLong()));
            return new Tally(root.path("rows").asLong(), outcomes, faults, counters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no checkpoint of an import", e);
        }
    }
}
