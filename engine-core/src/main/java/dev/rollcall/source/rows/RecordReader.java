package dev.rollcall.source.rows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.internal.rows.ColumnNames;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** A reader of Java records with a value for each component. */
final class RecordReader<T extends Record> implements RowReader<T> {
    private final List<Method> accessors;

    /** @throws IllegalArgumentException if the components cannot be read */
    RecordReader(Class<T> type) {
        accessors = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        try {
            accessors.forEach(accessor -> accessor.setAccessible(true));
        } catch (RuntimeException closed) {
            throw new IllegalArgumentException(
                    "the record " + type.getName() + " cannot be read; make it public, or open its package to"
                            + " dev.rollcall.core",
                    closed);
        }
    }

    /** Returns the names of the components. */
    List<String> names() {
        return accessors.stream().map(Method::getName).toList();
    }

    @Override
    public Row read(long number, @Nullable T given, ColumnNames columns) {
        List<Cell> cells = new ArrayList<>(accessors.size());
        for (Method accessor : accessors) {
            cells.add(given == null ? Cell.BLANK : HostValue.cell(value(accessor, given)));
        }
        return new Row(number, number, cells, List.of());
    }

    private static @Nullable Object value(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the component " + accessor.getName() + " cannot be read", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the component " + accessor.getName() + " cannot be read", e);
        }
    }
}
