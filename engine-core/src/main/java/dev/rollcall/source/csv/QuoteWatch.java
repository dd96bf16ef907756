package dev.rollcall.source.csv;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A watch over the quotes of a text in standard quoting, as it flows to the tokeniser: looks at the characters beside each quote and
 * nothing else, and notes where one neither opens nor closes a cell nor is doubled. A record without such a place has no damaged
 * quotes, unless it is cut. Places are noted until the record is asked for, so there are never more of them than characters on the way.
 * Used by one thread.
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
     * Takes a quote.
     *
     * @param before the character before it, a line feed if there is none
     * @param after the character after it
     * @param place how many characters come before it
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
            // behind a closing quote the tokeniser takes no other before the next cell
            inside = false;
        }
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** Forgets all: the next character begins a record. */
    void restart() {
        places.clear();
        inside = false;
        secondOfTwo = false;
    }

    /** Whether there was something to note before {@code place} since this was last asked. */
    boolean hasNoted(long place) {
        boolean noted = false;
        while (!places.isEmpty() && places.peek() < place) {
            places.remove();
            noted = true;
        }
        return noted;
    }
}
