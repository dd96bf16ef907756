package dev.rollcall.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** A pool of few connections, which refuses a request for one more at once. */
final class SmallPool {
    private final DataSource real;
    private final Semaphore free;
    private final Refusal refusal;
    private Connection newest;

    /** The refusal of a pool. */
    interface Refusal {
        /** @param inUse the newest connection of the pool */
        Connection answer(Connection inUse) throws SQLException, InterruptedException;
    }

    SmallPool(DataSource real, int connections, Refusal refusal) {
        this.real = real;
        this.free = new Semaphore(connections);
        this.refusal = refusal;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                real,
                (method, answer) -> method.equals("getConnection") ? connection() : answer.get());
    }

    private Connection connection() throws Exception {
        if (!free.tryAcquire()) {
            return refusal.answer(newest);
        }
        Connection connection = real.getConnection();
        newest = connection;
        return proxy(Connection.class, connection, (method, answer) -> {
            if (method.equals("close") && !connection.isClosed()) {
                free.release();
            }
            return answer.get();
        });
    }

    interface Answer {
        Object get() throws Throwable;
    }

    interface Handler {
        Object handle(String method, Answer answer) throws Throwable;
    }

    static <T> T proxy(Class<T> type, T target, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                SmallPool.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method.getName(), () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
