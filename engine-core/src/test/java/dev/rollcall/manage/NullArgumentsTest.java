package dev.rollcall.manage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.rollcall.ImportEngine;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.ResubscribeGrant;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.SuppressionFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Each public method for hosts refuses null, by the name of the parameter, before it does anything. */
class NullArgumentsTest {
    private static final ResubscribeGrant GRANT = new ResubscribeGrant("Ann", "asked by phone", "call 4711");

    private static final Map<Class<?>, Object> SOME = Map.of(
            String.class,
            "text",
            UUID.class,
            new UUID(1, 2),
            Instant.class,
            Instant.EPOCH,
            Identifier.class,
            Identifier.email("ann@example.com"),
            Consumer.class,
            (Consumer<Object>) value -> {},
            FieldType.class,
            FieldType.TEXT,
            ContactFilter.class,
            ContactFilter.all(),
            SuppressionFilter.class,
            SuppressionFilter.all(),
            Resubscription.class,
            Resubscription.of(GRANT));

    @TestFactory
    Stream<DynamicTest> nullIsRefused() {
        ImportEngine engine = ImportEngine.on(new InMemoryContactStore());
        return Stream.of(
                        engine.contacts(),
                        engine.suppressions(),
                        engine.lists(),
                        engine.fields(),
                        engine.imports(),
                        engine.confirmations())
                .flatMap(view -> tests(view).stream());
    }

    private static List<DynamicTest> tests(Object view) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Method method : view.getClass().getDeclaredMethods()) {
            Parameter[] parameters = method.getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (isRequired(method, parameters[i])) {
                    int missing = i;
                    tests.add(DynamicTest.dynamicTest(
                            method.toGenericString() + " without argument " + i, () -> call(view, method, missing)));
                }
            }
        }
        return tests;
    }

    private static boolean isRequired(Method method, Parameter parameter) {
        return Modifier.isPublic(method.getModifiers())
                && !parameter.getType().isPrimitive()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void call(Object view, Method method, int missing) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = i == missing ? null : some(types[i]);
        }

        Throwable thrown = catchThrowable(() -> invoke(view, method, arguments));

        assertThat(thrown).isInstanceOf(NullPointerException.class).hasMessageMatching("[a-zA-Z]+");
    }

    private static Object some(Class<?> type) {
        if (type == long.class) {
            return 1L;
        } else if (type == int.class) {
            return 1;
        } else if (type == boolean.class) {
            return true;
        }
        return SOME.get(type);
    }

    private static void invoke(Object view, Method method, Object... arguments) throws Throwable {
        try {
            method.invoke(view, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
