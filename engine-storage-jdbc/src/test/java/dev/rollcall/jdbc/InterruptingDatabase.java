package dev.rollcall.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.rollcall.jdbc.internal.h2.Database;
import dev.rollcall.jdbc.internal.lock.WriteLock;

/**
 * A database that interrupts a thread at one point of its use: when it opens a connection, executes a statement,
 * commits, rolls back or closes.
 */
final class InterruptingDatabase implements Database {
    private final Database real;
    private Thread victim = Thread.currentThread();
    private long remaining = Long.MAX_VALUE;
    private long points;

    InterruptingDatabase(Database real) {
        this.real = real;
    }

    /** Interrupts {@code thread} at the {@code point}th point from now on, the first being 1. */
    synchronized void interrupt(Thread thread, long point) {
        victim = thread;
        remaining = point;
        points = 0;
    }

    /** Returns the number of points since the last call of {@link #interrupt}. */
    synchronized long points() {
        return points;
    }

    private synchronized void point() {
        points++;
        if (--remaining == 0) {
            victim.interrupt();
        }
    }

    @Override
    public Connection open() throws SQLException {
        point();
        return (Connection) counted(Connection.class, real.open());
    }

    private Object counted(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getName().matches("execute.*|commit|rollback|close")) {
                point();
            }
            try {
                Object answer = method.invoke(target, arguments);
                boolean isStatement = Statement.class.isAssignableFrom(method.getReturnType());
                return isStatement ? counted(method.getReturnType(), answer) : answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
    }

    @Override
    public WriteLock writeLock() {
        return real.writeLock();
    }

    @Override
    public boolean onDisk() {
        return real.onDisk();
    }

    @Override
    public void close() {
        point();
        real.close();
    }
}
