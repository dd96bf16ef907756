package dev.rollcall.source.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The byte order marks, by which a file names its own charset. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "EFBBBF"),
    // before those of UTF-16, one of which begins in the same way
    UTF_32_LITTLE_ENDIAN(Charset.forName("UTF-32LE"), "FFFE0000"),
    UTF_32_BIG_ENDIAN(Charset.forName("UTF-32BE"), "0000FEFF"),
    UTF_16_LITTLE_ENDIAN(StandardCharsets.UTF_16LE, "FFFE"),
    UTF_16_BIG_ENDIAN(StandardCharsets.UTF_16BE, "FEFF");

    private final Charset charset;
    private final String magic;

    ByteOrderMark(Charset charset, String magic) {
        this.charset = charset;
        this.magic = magic;
    }

    /** Returns the mark that {@code sample} begins with. */
    static Optional<ByteOrderMark> of(byte[] sample) {
        for (ByteOrderMark mark : values()) {
            if (MagicNumber.starts(sample, mark.magic)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    Charset charset() {
        return charset;
    }

    /** Returns the number of its bytes. */
    int bytes() {
        return MagicNumber.length(magic);
    }
}
