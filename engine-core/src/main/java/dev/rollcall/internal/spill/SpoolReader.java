package dev.rollcall.internal.spill;

import java.nio.ByteBuffer;

/** Reads a stretch of a spool, a chunk at a time. Several may read one spool. */
public final class SpoolReader {
    private final Spool spool;
    private final int chunkBytes;
    private final long end;
    private long position;
    private byte[] chunk = new byte[0];
    private int at;
    private int limit;

    /**
     * @param from where a record starts
     * @param end where one ends
     * @param chunkBytes how many are read from a file at once
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

    /** Has the next {@code bytes} in the chunk, which may move what else is there. */
    public void require(int bytes) {
        if (limit - at < bytes) {
            fill(bytes);
        }
    }

    /** What was read last, and is to be read {@link #at()} a place, up to a {@link #limit()}. */
    public byte[] chunk() {
        return chunk;
    }

    public int at() {
        return at;
    }

    public int limit() {
        return limit;
    }

    /** Says how far the chunk has been read. */
    public void advanceTo(int place) {
        at = place;
    }

    private void fill(int bytes) {
        long inFile = spool.inFile();
        if (position >= inFile) {
            // no record lies across the border, so nothing is left of the chunk before
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
