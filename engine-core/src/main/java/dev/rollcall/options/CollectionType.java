package dev.rollcall.options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A type of lists or sets. */
final class CollectionType<T, C extends Collection<T>> extends OptionType<C> {
    private final OptionType<T> element;
    private final boolean commas;
    private final Function<Collection<T>, C> copy;

    /**
     * @param commas whether a word of a command line may be several elements
     * @param copy makes an unmodifiable copy
     */
    CollectionType(OptionType<T> element, boolean commas, Function<Collection<T>, C> copy) {
        this.element = element;
        this.commas = commas;
        this.copy = copy;
    }

    static <T extends Comparable<T>> Set<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    @Override
    String values() {
        return "array: " + element.values();
    }

    @Override
    List<String> words() {
        return element.words();
    }

    @Override
    C read(String name, JsonNode json) {
        if (!json.isArray()) {
            throw wrong(name, TextType.notOfType("an array", json));
        }
        List<T> values = new ArrayList<>();
        for (JsonNode value : json) {
            values.add(element.read(name + "." + values.size(), value));
        }
        return copy.apply(values);
    }

    @Override
    JsonNode write(C value) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(one -> array.add(element.write(one)));
        return array;
    }

    @Override
    C parse(String word) {
        List<String> words = commas ? List.of(word.split(",", -1)) : List.of(word);
        return copy.apply(words.stream().map(element::parse).toList());
    }

    @Override
    C check(C value) {
        return copy.apply(value.stream().map(element::check).toList());
    }

    @Override
    C plus(C before, C more) {
        List<T> all = new ArrayList<>(before);
        all.addAll(more);
        return copy.apply(all);
    }
}
