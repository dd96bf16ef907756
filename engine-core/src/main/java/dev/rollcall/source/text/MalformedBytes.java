package dev.rollcall.source.text;

import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;

/**
 * How a byte that is no text passes through the tokeniser: as a lone low surrogate, U+DC00 plus the byte, which no well-formed text
 * holds. The positions are kept in reading order until the row that holds the escapes claims them, so there are never more of them
 * than characters between the decoder and the rows.
 */
public final class MalformedBytes {
    private static final char FIRST_ESCAPE = '\uDC00';
    private static final char LAST_ESCAPE = '\uDCFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final Queue<Long> positions = new ArrayDeque<>();

    /** Notes that the byte at this position of the file is malformed, and gives its escape. */
    char escape(byte malformed, long position) {
        positions.add(position);
        return (char) (FIRST_ESCAPE + Byte.toUnsignedInt(malformed));
    }

    /** Whether there are bytes that no row has claimed yet; if not, no cell holds an escape. */
    public boolean pending() {
        return !positions.isEmpty();
    }

    /** The position of the first malformed byte in the cells of the next row; all of theirs are forgotten. */
    public OptionalLong claim(List<String> cells) {
        OptionalLong first = OptionalLong.empty();
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                if (isEscape(cell, i)) {
                    Long position = positions.poll();
                    if (position != null && first.isEmpty()) {
                        first = OptionalLong.of(position);
                    }
                }
            }
        }
        return first;
    }

    /** The cell with U+FFFD for every malformed byte. */
    public static String withoutEscapes(String cell) {
        char[] shown = cell.toCharArray();
        for (int i = 0; i < shown.length; i++) {
            if (isEscape(cell, i)) {
                shown[i] = REPLACEMENT;
            }
        }
        return new String(shown);
    }

    private static boolean isEscape(String text, int index) {
        char c = text.charAt(index);
        return c >= FIRST_ESCAPE
                && c <= LAST_ESCAPE
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
