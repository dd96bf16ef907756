package dev.rollcall.internal.header;

import java.util.List;
import java.util.Locale;

import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.MappingException;

/**
 * The limits of a header. Column names are in the import's report, some of them three times, and a store accepts
 * reports of up to 1,000,000 characters: a longer report would fail the import at its very end.
 */
final class HeaderLimits {
    /** The largest number of columns, named or not: that of a sheet of Excel. */
    static final int MAX_COLUMNS = 16_384;
    /** The largest number of characters of all names together, each counted as JSON writes it. */
    static final int MAX_CHARACTERS = 200_000;

    private static final String QUOTED_IN_JSON = "\"\\";
    private static final int UNICODE_ESCAPE = 6;

    private HeaderLimits() {}

    /**
     * @throws MappingException if {@code header} exceeds a limit; the message does not show it, since it may be
     *     personal data
     */
    static void check(List<String> header) {
        if (header.size() > MAX_COLUMNS) {
            throw exceeded("the header has more than %,d columns; leave some out", MAX_COLUMNS);
        }
        long characters = 0;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.length() > Name.MAX_LENGTH) {
                throw exceeded(
                        "the name of column %d has more than %d characters; is the first line a header?",
                        i + 1, Name.MAX_LENGTH);
            }
            characters += name.chars().mapToLong(HeaderLimits::inJson).sum();
        }
        if (characters > MAX_CHARACTERS) {
            throw exceeded(
                    "the column names have more than %,d characters together; leave columns out", MAX_CHARACTERS);
        }
    }

    private static int inJson(int character) {
        if (character < ' ') {
            return UNICODE_ESCAPE;
        }
        return QUOTED_IN_JSON.indexOf(character) < 0 ? 1 : 2;
    }

    private static MappingException exceeded(String message, Object... numbers) {
        return new MappingException(String.format(Locale.ROOT, message, numbers));
    }
}
