package dev.rollcall.internal.rows;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** Rows as bytes, which are made while they are read. */
public final class RowBytes extends InputStream {
    private final OpenRows rows;
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    private byte[] bytes = new byte[0];
    private int at;
    private boolean ended;

    /** Creates the bytes of rows, which are closed at their end, or with the bytes. */
    public RowBytes(OpenRows rows) {
        this.rows = rows;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (at == bytes.length && !ended) {
            encode();
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Encodes the next row, with a mark before it, or the end. */
    private void encode() throws IOException {
        Row row = rows.next();
        encoded.reset();
        DataOutputStream out = new DataOutputStream(encoded);
        out.writeBoolean(row != null);
        if (row != null) {
            RowCodec.write(row, out);
        }
        if (row == null) {
            ended = true;
            rows.close();
        }
        bytes = encoded.toByteArray();
        at = 0;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Returns the rows that {@code bytes} hold; closing them closes the bytes. */
    public static OpenRows decode(InputStream bytes) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
        return new OpenRows() {
            @Override
            public @Nullable Row next() throws IOException {
                return in.readBoolean() ? RowCodec.read(RowCodec.readNumber(in), in) : null;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
