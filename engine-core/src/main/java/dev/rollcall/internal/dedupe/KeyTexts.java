package dev.rollcall.internal.dedupe;

import java.util.Arrays;

import dev.rollcall.internal.fingerprint.Bytes;

/** A sequence of whole keys, each behind its length. */
final class KeyTexts {
    private byte[] texts = new byte[1 << 10];
    private int end;

    void clear() {
        end = 0;
    }

    /** Copies the key at {@code at} in {@code source}, and returns its position here. */
    int add(byte[] source, int at) {
        int bytes = Integer.BYTES + Bytes.getInt(source, at);
        if (texts.length - end < bytes) {
            texts = Arrays.copyOf(texts, Math.max(2 * end, end + bytes));
        }
        System.arraycopy(source, at, texts, end, bytes);
        end += bytes;
        return end - bytes;
    }

    /** Reports whether the key at {@code text} here equals the key at {@code at} in {@code other}. */
    boolean isSame(int text, byte[] other, int at) {
        int bytes = Integer.BYTES + Bytes.getInt(other, at);
        return bytes == Integer.BYTES + Bytes.getInt(texts, text)
                && Arrays.equals(texts, text, text + bytes, other, at, at + bytes);
    }
}
