package dev.rollcall.model;

/** The encoder of non-ASCII letters in a domain label (RFC 3492), without the {@code xn--} prefix. */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_CODE_POINT = 0x80;

    private Punycode() {}

    /**
     * Returns the encoded form of {@code label}; its ASCII characters are unchanged. A label has 255 characters at
     * most.
     */
    static String encode(String label) {
        int[] codePoints = label.codePoints().toArray();
        StringBuilder encoded = new StringBuilder();
        for (int codePoint : codePoints) {
            if (codePoint < INITIAL_CODE_POINT) {
                encoded.append((char) codePoint);
            }
        }
        int handled = encoded.length();
        int basic = handled;
        if (basic > 0) {
            encoded.append('-');
        }
        int next = INITIAL_CODE_POINT;
        int delta = 0;
        int bias = INITIAL_BIAS;
        while (handled < codePoints.length) {
            int least = Integer.MAX_VALUE;
            for (int codePoint : codePoints) {
                least = codePoint >= next ? Math.min(least, codePoint) : least;
            }
            delta += (least - next) * (handled + 1);
            next = least;
            for (int codePoint : codePoints) {
                if (codePoint < next) {
                    delta++;
                } else if (codePoint == next) {
                    append(delta, bias, encoded);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return encoded.toString();
    }

    /** Appends a number in digits of mixed weight, the least significant first. */
    private static void append(int delta, int bias, StringBuilder encoded) {
        int rest = delta;
        int weight = BASE;
        int threshold = Math.max(T_MIN, Math.min(T_MAX, weight - bias));
        while (rest >= threshold) {
            encoded.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
            weight += BASE;
            threshold = Math.max(T_MIN, Math.min(T_MAX, weight - bias));
        }
        encoded.append(digit(rest));
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int adapt(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int bias = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            bias += BASE;
        }
        return bias + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }
}
