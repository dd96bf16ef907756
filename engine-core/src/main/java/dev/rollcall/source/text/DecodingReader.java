package dev.rollcall.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A strict decoder that works block by block. A malformed byte is neither dropped nor guessed: {@link MalformedBytes}
 * escapes it. Not thread-safe.
 */
public final class DecodingReader extends Reader {
    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final @Nullable Utf8Run utf8;
    private final MalformedBytes malformed;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).limit(0);
    private int markBytes;
    private long bytesRead;
    private boolean inputEnded;
    private boolean finished;

    /**
     * Creates a reader of a stream at its first byte, before the byte order mark; closing the reader closes the stream.
     *
     * @param malformed receives the positions of malformed bytes
     */
    public DecodingReader(InputStream in, TextCharset charset, MalformedBytes malformed) {
        this.in = in;
        this.decoder = charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.utf8 = charset.charset().equals(StandardCharsets.UTF_8) ? new Utf8Run() : null;
        this.malformed = malformed;
        this.markBytes = charset.markBytes();
    }

    /** Returns the malformed bytes that no row has claimed yet. */
    public MalformedBytes malformed() {
        return malformed;
    }

    /** Returns the number of bytes read so far, the byte order mark included. */
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (finished) {
                return -1;
            }
            decodeBlock();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, offset, count);
        return count;
    }

    private void decodeBlock() throws IOException {
        chars.clear();
        boolean full = false;
        while (!full && !finished) {
            if (utf8 != null) {
                utf8.decode(bytes, chars);
            }
            CoderResult result = decoder.decode(bytes, chars, inputEnded);
            if (result.isError() && chars.remaining() >= result.length()) {
                escape(result.length());
            } else if (!result.isUnderflow()) {
                full = true;
            } else if (inputEnded) {
                finished = decoder.flush(chars).isUnderflow();
                full = true;
            } else {
                readBlock();
            }
        }
        chars.flip();
    }

    private void escape(int count) {
        for (int i = 0; i < count; i++) {
            long position = bytesRead - bytes.remaining();
            chars.put(malformed.escape(bytes.get(), position));
        }
    }

    private void readBlock() throws IOException {
        if (markBytes > 0) {
            in.skipNBytes(markBytes);
            bytesRead += markBytes;
            markBytes = 0;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            inputEnded = true;
        } else {
            bytes.position(bytes.position() + count);
            bytesRead += count;
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
