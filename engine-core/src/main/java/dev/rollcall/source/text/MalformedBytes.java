package dev.rollcall.source.text;

import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;

/**
 * The malformed bytes of a text, which pass through the tokeniser as lone low surrogates: U+DC00 plus the byte, which
 * no well-formed text holds. Positions are stored in reading order until the row with the escapes claims them, so there
 * are never more of them than characters between the decoder and the rows. Not thread-safe.
 */
public final class MalformedBytes {
    private static final char FIRST_ESCAPE = '\uDC00';
    private static final char LAST_ESCAPE = '\uDCFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final Queue<Long> positions = new ArrayDeque<>();

    /** Stores the position of a malformed byte in the file, and returns its escape. */
    char escape(byte malformed, long position) {
        positions.add(position);
        return (char) (FIRST_ESCAPE + Byte.toUnsignedInt(malformed));
    }

    /** Reports whether there are bytes that no row has claimed; if not, no cell holds an escape. */
    public boolean pending() {
        return !positions.isEmpty();
    }

    /**
     * Returns the position of the first malformed byte in the cells of the next row, and removes all positions of the
     * row.
     */
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

    /** Returns the cell with U+FFFD in place of every malformed byte. */
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
