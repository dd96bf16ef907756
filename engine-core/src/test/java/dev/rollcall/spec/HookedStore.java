package dev.rollcall.spec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.rollcall.store.ContactStore;
import dev.rollcall.store.ImportJournal;
import dev.rollcall.store.StoreTransaction;

/**
 * A store that does something before or after the n-th call of one of its methods, or of its journal's or
 * transactions'.
 */
final class HookedStore {
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final Map<String, Runnable> after = new ConcurrentHashMap<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final ContactStore real;

    HookedStore(ContactStore real) {
        this.real = real;
    }

    /** Runs {@code hook} before the n-th call, counted from 1; an exception from it replaces the call. */
    HookedStore before(String method, int call, Runnable hook) {
        before.put(method + call, hook);
        return this;
    }

    /** Runs {@code hook} after the n-th call; an exception from it replaces the result. */
    HookedStore after(String method, int call, Runnable hook) {
        after.put(method + call, hook);
        return this;
    }

    int calls(String method) {
        return calls.getOrDefault(method, 0);
    }

    ContactStore store() {
        return proxy(ContactStore.class, real);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    String call = method.getName() + calls.merge(method.getName(), 1, Integer::sum);
                    before.getOrDefault(call, () -> {}).run();
                    Object answer = invoke(method, target, arguments);
                    after.getOrDefault(call, () -> {}).run();
                    if (answer instanceof StoreTransaction transaction) {
                        return proxy(StoreTransaction.class, transaction);
                    } else if (answer instanceof ImportJournal journal) {
                        return proxy(ImportJournal.class, journal);
                    }
                    return answer;
                }));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
