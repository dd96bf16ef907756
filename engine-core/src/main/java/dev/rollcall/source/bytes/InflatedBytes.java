package dev.rollcall.source.bytes;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.zip.ZipException;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/**
 * The bytes of an origin, inflated if they are a gzip file or a zip file with one file in it; otherwise as they are. A
 * workbook is a zip file of another kind, and stays as it is. Thread-safe.
 *
 * @param origin the compressed bytes
 * @param limits the limits of what they may inflate to
 */
record InflatedBytes(ByteOrigin origin, InflationLimits limits) implements ByteOrigin {
    @Override
    public InputStream open() throws IOException {
        InputStream raw = origin.open();
        boolean opened = false;
        try {
            byte[] start = raw.readNBytes(Compression.SAMPLE);
            Compression compression = Compression.of(start);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), raw);
            InputStream result = compression == Compression.NONE ? whole : new Inflated(whole, compression);
            opened = true;
            return result;
        } finally {
            if (!opened) {
                raw.close();
            }
        }
    }

    @Override
    public String description() {
        return origin.description();
    }

    /** Returns the size of bytes that are not compressed; empty for others, which only reading them would tell. */
    @Override
    public OptionalLong size() {
        try (InputStream raw = origin.open()) {
            return Compression.of(raw.readNBytes(Compression.SAMPLE)) == Compression.NONE
                    ? origin.size()
                    : OptionalLong.empty();
        } catch (IOException | SourceException unreadable) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void release() {
        origin.release();
    }

    /** The inflated content, with its limits; damage is a refusal that says what to do. */
    private final class Inflated extends BlockStream {
        private final CountedBytes compressed;
        private final Compression compression;
        private final InputStream content;
        private long inflated;

        Inflated(InputStream whole, Compression compression) throws IOException {
            this.compressed = new CountedBytes(whole);
            this.compression = compression;
            try {
                content = compression.inflate(compressed);
                // the last of these is the JDK's word for a name that is not in its charset
            } catch (EOFException | ZipException | IllegalArgumentException damage) {
                throw damaged(damage);
            }
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            int read;
            try {
                read = content.read(target, offset, length);
            } catch (EOFException | ZipException | IllegalArgumentException damage) {
                throw damaged(damage);
            }
            inflated += Math.max(read, 0);
            if (limits.areExceeded(inflated, compressed.count())) {
                throw new SourceException(
                        Kind.LIMIT,
                        "The " + compression + " file inflates to more than " + limits.bytes() + " bytes, or "
                                + limits.ratio()
                                + " for each of its own. If it is no mistake, unpack it first, or give other limits:"
                                + " ByteOrigin.inflated(InflationLimits).");
            }
            return read;
        }

        private SourceException damaged(Exception damage) {
            SourceException refusal = new SourceException(
                    Kind.INVALID_FORMAT,
                    "The " + compression + " file cannot be unpacked (" + reason(damage)
                            + "): is it cut off or encrypted? Get it again, or unpack it and import what it holds.");
            refusal.initCause(damage);
            return refusal;
        }

        private static String reason(Exception damage) {
            return damage.getMessage() == null ? "it ends too early" : damage.getMessage();
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
