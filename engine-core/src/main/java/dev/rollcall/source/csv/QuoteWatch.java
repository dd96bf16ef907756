package dev.rollcall.source.csv;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A watch over the quotes of a text in standard quoting, before the tokeniser reads it. It checks only the characters
 * beside each quote, and notes the position of a quote that neither opens nor closes a cell nor is doubled. A record
 * without such a position has no damaged quotes, unless it is cut. Positions are stored until the record is checked, so
 * there are never more of them than characters between the two readers. Used by one thread.
 */
final class QuoteWatch {
    private final char delimiter;
    private final Queue<Long> places = new ArrayDeque<>();
    private boolean inside;
    private boolean secondOfTwo;

    QuoteWatch(char delimiter) {
        this.delimiter = delimiter;
    }

    /**
     * Checks a quote.
     *
     * @param before the character before it, a line feed if there is none
     * @param after the character after it
     * @param place the number of characters before it
     */
    void see(char before, char after, long place) {
        if (secondOfTwo) {
            secondOfTwo = false;
        } else if (!inside && endsCell(before)) {
            inside = true;
        } else if (inside && after == '"') {
            secondOfTwo = true;
        } else {
            if (!inside || !endsCell(after)) {
                places.add(place);
            }
            // after a closing quote the tokeniser ignores quotes until the next cell
            inside = false;
        }
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** Clears the watch: the next character begins a record. */
    void restart() {
        places.clear();
        inside = false;
        secondOfTwo = false;
    }

    /** Reports whether a position before {@code place} has been noted since the last call. */
    boolean hasNoted(long place) {
        boolean noted = false;
        while (!places.isEmpty() && places.peek() < place) {
            places.remove();
            noted = true;
        }
        return noted;
    }
}
