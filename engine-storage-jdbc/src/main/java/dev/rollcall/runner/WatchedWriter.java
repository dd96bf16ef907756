package dev.rollcall.runner;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A writer that remembers its failure, which a {@link java.io.PrintWriter} around it hides. */
final class WatchedWriter extends FilterWriter {
    private @Nullable IOException failure;

    WatchedWriter(Writer out) {
        super(out);
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void watch(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void write(int c) throws IOException {
        watch(() -> out.write(c));
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        watch(() -> out.write(text, start, length));
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        watch(() -> out.write(text, start, length));
    }

    @Override
    public void flush() throws IOException {
        watch(out::flush);
    }

    /**
     * Returns the reason for which not everything was written, unless the reader has closed the pipe, as {@code head}
     * does.
     */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(e -> String.valueOf(e.getMessage()))
                // the system's message for a closed pipe; Java has no type for it
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
