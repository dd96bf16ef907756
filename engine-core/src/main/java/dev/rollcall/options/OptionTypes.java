package dev.rollcall.options;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import org.jspecify.annotations.Nullable;

/** The types of option values. */
final class OptionTypes {
    private OptionTypes() {}

    /** Returns the type of true and false. */
    static OptionType<Boolean> flag() {
        return FlagType.INSTANCE;
    }

    /**
     * Returns the type of whole numbers from {@code min} to {@code max}.
     *
     * @param subject what the number is, for the message
     */
    static OptionType<Integer> number(String subject, int min, int max) {
        return new NumberType<>("a whole number", json -> json.isInt() ? json.intValue() : null, Integer::valueOf) {
            @Override
            IntNode write(Integer value) {
                return IntNode.valueOf(value);
            }
        }.checked(value -> {
            if (value < min || value > max) {
                String range = max == Integer.MAX_VALUE ? min + " or more" : min + " to " + max;
                throw new IllegalArgumentException(subject + " is " + range + ", not " + value);
            }
            return value;
        });
    }

    /**
     * Returns the type of whole numbers that are 0 or more.
     *
     * @param subject what the number is, for the message
     */
    static OptionType<Long> count(String subject) {
        return new NumberType<>(
                "a whole number",
                json -> json.isIntegralNumber() && json.canConvertToLong() ? json.longValue() : null,
                Long::valueOf) {
            @Override
            LongNode write(Long value) {
                return LongNode.valueOf(value);
            }
        }.checked(value -> {
            if (value < 0) {
                throw new IllegalArgumentException(subject + " must be at least 0, not " + value);
            }
            return value;
        });
    }

    /**
     * Returns the type of shares, 0 to 1.
     *
     * @param subject what the share is, for the message
     */
    static OptionType<Double> share(String subject) {
        return new NumberType<>("a number", json -> json.isNumber() ? json.doubleValue() : null, Double::valueOf) {
            @Override
            DoubleNode write(Double value) {
                return DoubleNode.valueOf(value);
            }
        }.checked(value -> {
            // not a number is in no range
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(subject + " is a share and must be 0 to 1, not " + value);
            }
            return value;
        });
    }

    /** Returns the type of some constants. */
    static <E extends Enum<E>> OptionType<E> oneOf(E[] constants) {
        return new ConstantType<>(List.of(constants));
    }

    /** Returns the type of texts. */
    static OptionType<String> text() {
        return textOf(Function.identity());
    }

    /**
     * Returns the type of values that are written as text.
     *
     * @param parser returns the value of a text, or throws an IllegalArgumentException whose message is for people
     */
    static <T> OptionType<T> textOf(Function<String, T> parser) {
        return new TextType<>(parser);
    }

    /** Returns the type that has the values of {@code type}, and null. */
    static <T> OptionType<@Nullable T> optional(OptionType<T> type) {
        return new OptionalType<>(type);
    }

    /** Returns the type of lists. A word of a command line is one element. */
    static <T> OptionType<List<T>> listOf(OptionType<T> element) {
        return new CollectionType<>(element, false, List::copyOf);
    }

    /** Returns the type of lists whose elements have no comma: a word of a command line may be several. */
    static <T> OptionType<List<T>> commaListOf(OptionType<T> element) {
        return new CollectionType<>(element, true, List::copyOf);
    }

    /** Returns the type of sets, which are sorted. */
    static <T extends Comparable<T>> OptionType<Set<T>> setOf(OptionType<T> element) {
        return new CollectionType<>(element, false, CollectionType::sorted);
    }

    /**
     * Returns the type of objects with members of one type.
     *
     * @param form the form of a member on a command line, as in {@code COLUMN=TARGET}
     * @param names the names of the members
     */
    static <T> OptionType<Map<String, T>> mapOf(String form, MemberNames names, OptionType<T> member) {
        return new MapType<>(form, names, member);
    }
}
