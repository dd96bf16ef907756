package dev.rollcall.internal.spill;

import java.nio.ByteBuffer;

/** A reader of a section of a spool, a chunk at a time. Several readers may read one spool. */
public final class SpoolReader {
    private final Spool spool;
    private final int chunkBytes;
    private final long end;
    private long position;
    private byte[] chunk = new byte[0];
    private int at;
    private int limit;

    /**
     * Creates a reader.
     *
     * @param from the start of a record
     * @param end the end of a record
     * @param chunkBytes the number of bytes to read from a file at once
     */
    public SpoolReader(Spool spool, long from, long end, int chunkBytes) {
        this.spool = spool;
        this.position = from;
        this.end = end;
        this.chunkBytes = chunkBytes;
    }

    public boolean hasNext() {
        return at < limit || position < end;
    }

    /** Loads the next {@code bytes} into the chunk, and may move its other content. */
    public void require(int bytes) {
        if (limit - at < bytes) {
            fill(bytes);
        }
    }

    /** Returns the memory with the bytes read last, between {@link #at()} and {@link #limit()}. */
    public byte[] chunk() {
        return chunk;
    }

    public int at() {
        return at;
    }

    public int limit() {
        return limit;
    }

    /** Sets the position up to which the chunk has been read. */
    public void advanceTo(int place) {
        at = place;
    }

    private void fill(int bytes) {
        long inFile = spool.inFile();
        if (position >= inFile) {
            // no record crosses the border, so the previous chunk has no rest
            chunk = spool.bytes();
            at = (int) (position - inFile);
            limit = (int) (end - inFile);
            position = end;
            return;
        }
        int held = limit - at;
        int capacity = Math.max(bytes, chunkBytes);
        byte[] target = chunk.length < capacity ? new byte[capacity] : chunk;
        System.arraycopy(chunk, at, target, 0, held);
        int read = (int) Math.min(target.length - held, Math.min(inFile, end) - position);
        spool.read(ByteBuffer.wrap(target, held, read), position);
        position += read;
        chunk = target;
        at = 0;
        limit = held + read;
    }
}
