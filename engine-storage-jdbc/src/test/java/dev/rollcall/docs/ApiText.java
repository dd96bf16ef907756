package dev.rollcall.docs;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The text of types in signatures: as in Java, with their arguments and {@code @Nullable}. The names of packages are
 * shown only for types that are neither Java's nor of the API: those should be few.
 */
final class ApiText {
    private ApiText() {}

    /** The simple name of a type, after those of the types around it. */
    static String name(Class<?> type) {
        String name = type.getTypeName().replace('$', '.');
        return name.startsWith("java.") || ApiTypes.isApi(type)
                ? name.substring(type.getPackageName().length() + 1)
                : name;
    }

    static String of(AnnotatedType type) {
        String mark = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + (mark.isEmpty() ? "" : " " + mark) + "[]";
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return mark
                    + raw(((ParameterizedType) type.getType()).getRawType())
                    + "<" + list(parameterized.getAnnotatedActualTypeArguments()) + ">";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
            return lower.length == 0 ? "?" + bounds(wildcard.getAnnotatedUpperBounds()) : "? super " + list(lower);
        }
        return mark + raw(type.getType());
    }

    /** Types as in a list of parameters. */
    static String list(AnnotatedType... types) {
        return Arrays.stream(types).map(ApiText::of).collect(Collectors.joining(", "));
    }

    /** The type variables that a type or method declares, in angle brackets; nothing if there are none. */
    static String variables(TypeVariable<?>... variables) {
        return variables.length == 0
                ? ""
                : Stream.of(variables)
                        .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(AnnotatedType... upper) {
        String bounds = Arrays.stream(upper).map(ApiText::of).collect(Collectors.joining(" & "));
        return bounds.equals("Object") ? "" : " extends " + bounds;
    }

    private static String raw(Type type) {
        return type instanceof Class<?> named ? name(named) : type.getTypeName();
    }
}
