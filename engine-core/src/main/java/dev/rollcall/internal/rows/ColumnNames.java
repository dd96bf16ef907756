package dev.rollcall.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/** The columns of a source by name, in the order in which their names first occur. Not thread-safe. */
public final class ColumnNames {
    /** The largest number of columns: that of a sheet of Excel. */
    public static final int MAX_COLUMNS = 16_384;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Creates the names of the columns that are known; a name that occurs twice is two columns. */
    public ColumnNames(List<String> known) {
        for (String name : known) {
            places.putIfAbsent(name, names.size());
            names.add(name);
        }
    }

    /** Returns the position of a column, which is added if it is new. */
    public int place(String name) {
        Integer known = places.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == MAX_COLUMNS) {
            throw new SourceException(
                    Kind.LIMIT, "The rows have more than " + MAX_COLUMNS + " different names. Leave some out.");
        }
        places.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /** Returns the name of the column at {@code place}. */
    public String name(int place) {
        return names.get(place);
    }

    /** Returns the number of columns so far. */
    public int count() {
        return names.size();
    }

    /** Returns the names so far. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
