package dev.rollcall.source.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.model.Blanks;

/**
 * Tells a row that is the header once more (ruling R-35): where files were put together, also that of a table with fewer columns, or
 * with the columns of another. So it is one if all its cells are column names in their order, at least two, and half of them.
 */
final class HeaderAgain {
    private final Map<String, Integer> places = new HashMap<>();
    private final String initials;

    HeaderAgain(List<String> names) {
        StringBuilder first = new StringBuilder();
        for (String name : names) {
            if (!name.isEmpty()) {
                first.append(name.charAt(0));
                places.put(name, places.size());
            }
        }
        this.initials = first.toString();
    }

    boolean isIn(List<String> cells) {
        if (!mayBegin(cells.get(0))) {
            return false;
        }
        int names = 0;
        int last = -1;
        for (String cell : cells) {
            if (!Blanks.isBlank(cell)) {
                Integer place = places.get(Blanks.strip(cell));
                if (place == null || place <= last) {
                    return false;
                }
                last = place;
                names++;
            }
        }
        return names == places.size() || (names >= 2 && names * 2 >= places.size());
    }

    /** Most rows differ in the first character of their first cell; there are so many of them that it matters. */
    private boolean mayBegin(String first) {
        return first.isEmpty() || Blanks.isBlank(first.charAt(0)) || initials.indexOf(first.charAt(0)) >= 0;
    }
}
