package dev.rollcall.bench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.bench.measure.Json;

/**
 * One benchmark of a file that JMH wrote with {@code -rf json}.
 *
 * @param name class and method, with the parameters
 * @param error half of the confidence interval; not a number if one measurement was all
 * @param allocated bytes for one operation, as {@code -prof gc} reports; not a number without it
 */
record JmhResult(String name, String unit, double score, double error, double allocated) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** @throws IllegalArgumentException if {@code json} is none of JMH's results */
    static List<JmhResult> read(String json) {
        List<JmhResult> all = new ArrayList<>();
        for (JsonNode one : Json.read(json, JsonNode.class)) {
            JsonNode primary = one.path("primaryMetric");
            if (!primary.has("score")) {
                throw new IllegalArgumentException("no score");
            }
            all.add(new JmhResult(
                    name(one),
                    primary.path("scoreUnit").asText(),
                    number(primary.path("score")),
                    number(primary.path("scoreError")),
                    number(one.path("secondaryMetrics").path(ALLOCATED).path("score"))));
        }
        return all;
    }

    /** Returns the same benchmark without measured values. */
    JmhResult unmeasured() {
        return new JmhResult(name, unit, Double.NaN, Double.NaN, Double.NaN);
    }

    private static String name(JsonNode one) {
        String full = one.path("benchmark").asText();
        String name = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
        Map<String, String> parameters = new TreeMap<>();
        for (Map.Entry<String, JsonNode> parameter : one.path("params").properties()) {
            parameters.put(parameter.getKey(), parameter.getValue().asText());
        }
        return parameters.isEmpty() ? name : name + " " + parameters;
    }

    /** JMH writes what is not a number as text. */
    private static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }
}
