package dev.rollcall.source.text;

import java.util.Arrays;
import java.util.HexFormat;

/** The first bytes of a kind of file, written in hex. */
final class MagicNumber {
    private MagicNumber() {}

    static boolean starts(byte[] sample, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        int mismatch = Arrays.mismatch(magic, sample);
        return mismatch < 0 || mismatch == magic.length;
    }

    static int length(String hex) {
        return hex.length() / 2;
    }
}
