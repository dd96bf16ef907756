package dev.rollcall.source.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;

/** The bytes of an array. Immutable if the array is. */
final class MemoryBytes implements ByteOrigin {
    private final byte[] bytes;

    MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String description() {
        return "bytes";
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(bytes.length);
    }
}
