package dev.rollcall.source.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.internal.text.Blanks;

/**
 * A recogniser of rows that repeat the header (ruling R-35). In concatenated files this may also be the header of a
 * table with fewer columns, or with other columns. So a row is a header if all its cells are column names in their
 * order, at least two, and at least half of the names.
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

    /**
     * Reports whether a header may begin with this cell. Most rows differ in the first character, which makes this
     * check pay.
     */
    private boolean mayBegin(String first) {
        return first.isEmpty() || Blanks.isBlank(first.charAt(0)) || initials.indexOf(first.charAt(0)) >= 0;
    }
}
