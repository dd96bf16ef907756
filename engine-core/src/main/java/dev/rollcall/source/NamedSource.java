package dev.rollcall.source;

import java.io.IOException;
import java.util.OptionalLong;

import dev.rollcall.internal.text.Blanks;

/**
 * A source under another name.
 *
 * @param source the source
 * @param description the name
 */
record NamedSource(RowSource source, String description) implements RowSource {
    private static final int MAX_LENGTH = 255;

    NamedSource {
        description = Blanks.strip(description
                .codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        if (description.isEmpty() || description.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the name of a source has 1 to " + MAX_LENGTH + " characters, not " + description.length());
        }
    }

    @Override
    public RowCursor open() throws IOException {
        return source.open();
    }

    @Override
    public OptionalLong sizeInBytes() {
        return source.sizeInBytes();
    }

    @Override
    public void release() {
        source.release();
    }
}
