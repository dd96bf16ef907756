package dev.rollcall.source.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import dev.rollcall.source.SourceException;
import dev.rollcall.source.SourceException.Kind;

/** The content of a gzip file. The JDK's stream ignores what follows the last member; this one refuses it. */
final class GzipMembers extends GZIPInputStream {
    private static final int TRAILER_BYTES = 8;
    private static final int BUFFER = 1 << 16;

    private boolean checked;

    GzipMembers(InputStream in) throws IOException {
        super(in, BUFFER);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read < 0 && !checked) {
            checked = true;
            requireEnd();
        }
        return read;
    }

    /** Checks that only zeros follow, with which some writers fill a block. */
    private void requireEnd() throws IOException {
        int rest = inf.getRemaining() - TRAILER_BYTES;
        for (int i = len - Math.max(rest, 0); i < len; i++) {
            requireZero(buf[i]);
        }
        for (int next = in.read(); next >= 0; next = in.read()) {
            requireZero(next);
        }
    }

    private static void requireZero(int value) {
        if (value != 0) {
            throw new SourceException(
                    Kind.INVALID_FORMAT,
                    "Other bytes follow the end of the gzip data. Get the file again, or unpack it and import what it"
                            + " holds.");
        }
    }
}
