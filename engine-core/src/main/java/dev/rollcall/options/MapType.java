package dev.rollcall.options;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The type of objects with members of one type. Members keep their order. */
final class MapType<T> extends OptionType<Map<String, T>> {
    private final String form;
    private final MemberNames names;
    private final OptionType<T> member;

    /** @param form the form of a member on a command line, as in {@code COLUMN=TARGET} */
    MapType(String form, MemberNames names, OptionType<T> member) {
        this.form = form;
        this.names = names;
        this.member = member;
    }

    @Override
    String values() {
        return "object: name → " + member.values();
    }

    @Override
    Map<String, T> read(String name, JsonNode json) {
        if (!json.isObject()) {
            throw wrong(name, TextType.notOfType("an object", json));
        }
        Map<String, T> values = new LinkedHashMap<>();
        json.properties()
                .forEach(entry ->
                        values.put(entry.getKey(), member.read(name + "." + entry.getKey(), entry.getValue())));
        try {
            return check(values);
        } catch (IllegalArgumentException e) {
            throw wrong(name, e);
        }
    }

    @Override
    JsonNode write(Map<String, T> value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        value.forEach((name, one) -> object.set(name, member.write(one)));
        return object;
    }

    @Override
    Map<String, T> parse(String word) {
        int equals = names.endIn(word);
        if (equals < 0) {
            throw new IllegalArgumentException("'" + word + "' is not of the form " + form);
        }
        return Map.of(word.substring(0, equals), member.parse(word.substring(equals + 1)));
    }

    @Override
    Map<String, T> check(Map<String, T> value) {
        Map<String, T> checked = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        value.forEach((name, one) -> {
            if (!keys.add(names.key(name))) {
                throw new IllegalArgumentException(names.twice(name));
            }
            checked.put(name, member.check(one));
        });
        return Collections.unmodifiableMap(checked);
    }

    @Override
    Map<String, T> plus(Map<String, T> before, Map<String, T> more) {
        Map<String, T> all = new LinkedHashMap<>(before);
        more.forEach((name, value) -> {
            all.keySet().removeIf(other -> names.key(other).equals(names.key(name)));
            all.put(name, value);
        });
        return all;
    }
}
