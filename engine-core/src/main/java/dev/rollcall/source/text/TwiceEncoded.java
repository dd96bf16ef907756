package dev.rollcall.source.text;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Note;

/**
 * A detector of UTF-8 text that was read as windows-1252 on its way, as in {@code MÃ¼ller}: characters whose bytes in
 * that charset make letters in UTF-8. Used by one thread.
 */
public final class TwiceEncoded {
    /** The characters of windows-1252 for the bytes 80 to 9F that differ from Latin-1, by byte; otherwise a blank. */
    private static final String OF_WINDOWS =
            "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
                    + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

    private static final char LAST_ASCII = 0x7F;
    private static final int FIRST_LEAD = 0xC2;
    private static final int LAST_LEAD = 0xF4;
    private static final int NONE = -1;
    /**
     * The smallest percentage of explained characters: a letter before a closing quotation mark can match by accident.
     */
    private static final int LEAST_SHARE = 10;

    /**
     * The number of first characters that are all checked. After them only the beginning of each block is: a program
     * that encodes twice does so throughout.
     */
    private static final int WHOLE = 64 * 1024;

    private static final int PART = 2 * 1024;

    private long characters;
    private long beyondAscii;
    private long explained;
    private long lines;
    /** The line of the first occurrence, 0 if it is not known. */
    private long firstLine;

    /** Checks the next characters. */
    public void look(char[] text, int from, int to) {
        boolean whole = characters < WHOLE;
        int end = whole ? to : Math.min(to, from + PART);
        characters += to - from;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c > LAST_ASCII) {
                beyondAscii++;
                int length = encoded(text, i, end);
                firstLine = explained == 0 && length > 0 && whole ? lines + 1 : firstLine;
                explained += length;
            }
            lines += c == '\n' ? 1 : 0;
        }
    }

    /** Returns the number of characters from {@code place} that are the bytes of one character, 0 if they are not. */
    private static int encoded(char[] text, int place, int end) {
        char lead = text[place];
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        boolean possible = lead >= FIRST_LEAD && lead <= LAST_LEAD && place + length <= end;
        return possible && isText(codePoint(text, place, length), length) ? length : 0;
    }

    /** Returns the code point of the characters if each represents a byte, or {@link #NONE}. */
    private static int codePoint(char[] text, int place, int length) {
        int codePoint = text[place] & (0xFF >> (length + 1));
        for (int i = place + 1; i < place + length; i++) {
            int continuation = byteOf(text[i]);
            if (continuation < 0x80 || continuation > 0xBF) {
                return NONE;
            }
            codePoint = (codePoint << 6) | (continuation & 0x3F);
        }
        return codePoint;
    }

    /**
     * Reports whether the code point is a sign or letter. For two bytes it must be a common one: others may be two
     * adjacent characters.
     */
    private static boolean isText(int codePoint, int length) {
        if (length > 2) {
            return codePoint != NONE && Character.isDefined(codePoint) && !Character.isISOControl(codePoint);
        }
        boolean latin = isIn(codePoint, 0xA0, 0x17F) || isIn(codePoint, 0x218, 0x21B);
        boolean greekOrCyrillic = isIn(codePoint, 0x370, 0x45F) || isIn(codePoint, 0x490, 0x491);
        return latin || greekOrCyrillic || (isIn(codePoint, 0x530, 0x6FF) && Character.isLetter(codePoint));
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static int byteOf(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int place = OF_WINDOWS.indexOf(c);
        return place < 0 ? NONE : 0x80 + place;
    }

    /**
     * Returns the note about text that was encoded twice, if there is enough of it.
     *
     * @param charset the name of the charset that the file was read in
     */
    public List<Note> notes(String charset) {
        if (explained == 0 || explained * 100 < beyondAscii * LEAST_SHARE) {
            return List.of();
        }
        String better = charset.startsWith("UTF-")
                ? "its letters are right once its text is written as windows-1252 and read as UTF-8"
                : "it is UTF-8, so do not name " + charset;
        String where = firstLine == 0 ? "" : "as on line " + firstLine + "; ";
        return List.of(new Note(FaultCode.ENCODED_TWICE, null, 0, List.of(), where + better));
    }
}
