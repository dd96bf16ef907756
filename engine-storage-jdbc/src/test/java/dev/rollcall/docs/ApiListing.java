package dev.rollcall.docs;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The listing of the public API: a line for each type, and one for each member under it. Components of records and
 * constants of enums are in their own order, which is part of the API; all else is sorted. Members that the language
 * gives every record, enum or object are left out.
 */
final class ApiListing {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiListing() {}

    /** Returns the listing as the text of a file. */
    static String text() {
        return ApiTypes.all().stream()
                .map(type -> Stream.concat(
                                Stream.of(header(type)), members(type).map(member -> "    " + member))
                        .collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the lines of the members of a type. */
    static Stream<String> members(Class<?> type) {
        return Stream.of(components(type), constants(type), sortedMembers(type)).flatMap(lines -> lines);
    }

    /** Returns the line of a type, without parents that a host cannot name. */
    static String header(Class<?> type) {
        Stream<AnnotatedType> extended = isPlainClass(type) && type.getSuperclass() != Object.class
                ? Stream.of(type.getAnnotatedSuperclass())
                : Stream.empty();
        Stream<AnnotatedType> implemented = Stream.of(type.getAnnotatedInterfaces());
        return modifiers(type) + kind(type) + " " + type.getPackageName() + "." + ApiText.name(type)
                + ApiText.variables(type.getTypeParameters())
                + parents(" extends ", type.isInterface() ? implemented : extended)
                + parents(" implements ", type.isInterface() ? Stream.empty() : implemented);
    }

    private static String parents(String word, Stream<AnnotatedType> parents) {
        String names = parents.filter(parent -> !isHidden(parent.getType()))
                .map(ApiText::of)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : word + names;
    }

    private static boolean isHidden(Type type) {
        return type instanceof Class<?> named && named.getName().startsWith("dev.rollcall") && !ApiTypes.isApi(named);
    }

    private static String modifiers(Class<?> type) {
        int modifiers = type.getModifiers();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (isPlainClass(type) && Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (isPlainClass(type) && Modifier.isFinal(modifiers) ? "final " : "")
                + (type.isSealed() && !type.isEnum() ? "sealed " : "");
    }

    private static String kind(Class<?> type) {
        return type.isAnnotation()
                ? "@interface"
                : type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static boolean isPlainClass(Class<?> type) {
        return kind(type).equals("class");
    }

    private static Stream<String> components(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .map(part -> "component " + ApiText.of(part.getAnnotatedType()) + " " + part.getName())
                : Stream.empty();
    }

    private static Stream<String> constants(Class<?> type) {
        return type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(constant -> "constant " + ((Enum<?>) constant).name())
                : Stream.empty();
    }

    private static Stream<String> sortedMembers(Class<?> type) {
        return Stream.concat(
                        Stream.<Member>of(type.getDeclaredConstructors()),
                        withHiddenParents(type).flatMap(ApiListing::fieldsAndMethods))
                .filter(member -> !member.isSynthetic() && ApiTypes.isVisible(member.getModifiers()))
                .filter(member -> !isImplicit(type, member))
                .sorted(Comparator.comparing(ApiListing::simpleName).thenComparing(ApiListing::line))
                .map(ApiListing::line)
                .distinct();
    }

    /**
     * Returns a type and the types of Rollcall above it that a host cannot name: their members are visible only in this
     * one.
     */
    private static Stream<Class<?>> withHiddenParents(Class<?> type) {
        Stream<Class<?>> parents = Stream.concat(
                        Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .filter(ApiListing::isHidden);
        return Stream.concat(Stream.of(type), parents.flatMap(ApiListing::withHiddenParents));
    }

    private static Stream<Member> fieldsAndMethods(Class<?> type) {
        return Stream.concat(Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()));
    }

    /** Returns whether the language itself gives every type of this kind the member. */
    private static boolean isImplicit(Class<?> type, Member member) {
        if (member instanceof Field field) {
            return field.isEnumConstant();
        }
        Executable executable = (Executable) member;
        List<Class<?>> parameters = List.of(executable.getParameterTypes());
        if (OF_EVERY_OBJECT.contains(executable.getName())) {
            return parameters.isEmpty() || parameters.equals(List.of(Object.class));
        }
        if (type.isEnum()) {
            return executable.getName().equals("values") && parameters.isEmpty()
                    || executable.getName().equals("valueOf") && parameters.equals(List.of(String.class));
        }
        return type.isRecord() && isOfComponents(type.getRecordComponents(), executable, parameters);
    }

    private static boolean isOfComponents(RecordComponent[] components, Executable executable, List<?> parameters) {
        return executable instanceof Method
                ? Arrays.stream(components).map(RecordComponent::getAccessor).anyMatch(executable::equals)
                : Arrays.stream(components)
                        .map(RecordComponent::getType)
                        .toList()
                        .equals(parameters);
    }

    private static String simpleName(Member member) {
        return member instanceof Constructor<?> ? "" : member.getName();
    }

    private static String line(Member member) {
        String modifiers = modifiers(member);
        if (member instanceof Field field) {
            return modifiers + ApiText.of(field.getAnnotatedType()) + " " + field.getName();
        }
        Executable executable = (Executable) member;
        String variables = ApiText.variables(executable.getTypeParameters());
        return modifiers + (variables.isEmpty() ? "" : variables + " ") + named(executable)
                + "(" + parameters(executable) + ")"
                + (executable.getExceptionTypes().length == 0
                        ? ""
                        : " throws " + ApiText.list(executable.getAnnotatedExceptionTypes()));
    }

    private static String parameters(Executable executable) {
        String parameters = ApiText.list(executable.getAnnotatedParameterTypes());
        return executable.isVarArgs() ? parameters.replaceFirst("\\[]$", "...") : parameters;
    }

    private static String named(Executable executable) {
        return executable instanceof Method method
                ? ApiText.of(method.getAnnotatedReturnType()) + " " + method.getName()
                : executable.getDeclaringClass().getSimpleName();
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers();
        boolean onInterface = member.getDeclaringClass().isInterface();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) && !onInterface ? "abstract " : "")
                + (member instanceof Field && Modifier.isFinal(modifiers) ? "final " : "")
                + (member instanceof Method method && method.isDefault() ? "default " : "");
    }
}
