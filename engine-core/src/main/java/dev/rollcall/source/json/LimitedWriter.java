package dev.rollcall.source.json;

import java.io.StringWriter;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/** A text in memory that grows up to a limit, beyond which the source is refused. Not thread-safe. */
final class LimitedWriter extends StringWriter {
    private final int limit;

    LimitedWriter(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int character) {
        super.write(character);
        check();
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        super.write(characters, offset, length);
        check();
    }

    @Override
    public void write(String text, int offset, int length) {
        super.write(text, offset, length);
        check();
    }

    private void check() {
        if (getBuffer().length() > limit) {
            throw new SourceException(
                    Kind.LIMIT, "An array in the JSON has more than " + limit + " characters. Leave it out.");
        }
    }
}
