package dev.rollcall.bench.measure;

import java.io.IOException;

/** A child process ended without having done its task. */
public final class ChildFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ChildFailedException(String message) {
        super(message);
    }
}
