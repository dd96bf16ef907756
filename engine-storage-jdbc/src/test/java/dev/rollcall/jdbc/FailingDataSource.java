package dev.rollcall.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/** A data source one of whose calls to the database fails: the n-th that executes, commits or connects. */
final class FailingDataSource {
    /** The moment at which the failing call fails. */
    enum Moment {
        BEFORE_IT_IS_DONE,
        AFTER_IT_WAS_DONE
    }

    /** H2's code for a file that cannot be written, as on a full disk. */
    private static final int CANNOT_WRITE = 90031;

    private static final Set<String> COUNTED =
            Set.of("execute", "executeUpdate", "executeQuery", "executeBatch", "commit", "getConnection");

    private final DataSource real;
    private final int failing;
    private final Moment moment;
    private int calls;

    FailingDataSource(DataSource real, int failing, Moment moment) {
        this.real = real;
        this.failing = failing;
        this.moment = moment;
    }

    boolean hasFailed() {
        return calls >= failing;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, real);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                FailingDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean fails = COUNTED.contains(method.getName()) && ++calls == failing;
                    if (fails && moment == Moment.BEFORE_IT_IS_DONE) {
                        throw failure();
                    }
                    Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (fails) {
                        throw failure();
                    }
                    if (method.getReturnType() == Connection.class) {
                        return proxy(Connection.class, (Connection) answer);
                    } else if (method.getReturnType() == PreparedStatement.class) {
                        return proxy(PreparedStatement.class, (PreparedStatement) answer);
                    } else if (method.getReturnType() == Statement.class) {
                        return proxy(Statement.class, (Statement) answer);
                    }
                    return answer;
                }));
    }

    private static SQLException failure() {
        return new SQLException("no space left for canary@example.org", "HY000", CANNOT_WRITE);
    }
}
