package dev.rollcall.source.text;

/**
 * The distribution of the zero bytes of a sample. Text in UTF-16 has many, all in the same half of the character pairs;
 * other text has hardly any, and a single one is the fault of its row.
 *
 * @param even the number at even offsets
 * @param odd the number at odd offsets
 * @param bytes the size of the sample
 */
record NulPattern(int even, int odd, int bytes) {
    static NulPattern of(byte[] sample) {
        int[] counts = new int[2];
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                counts[i % 2]++;
            }
        }
        return new NulPattern(counts[0], counts[1], sample.length);
    }

    boolean any() {
        return even + odd > 0;
    }

    boolean isLittleEndian() {
        return prevails(odd, even);
    }

    boolean isBigEndian() {
        return prevails(even, odd);
    }

    /** Reports whether there are too many for text in any other charset: more than one byte in eight. */
    boolean isBinary() {
        return (even + odd) * 8 > bytes;
    }

    /**
     * Reports whether a quarter of the pairs have one: a line of mostly Cyrillic still has this many ASCII characters
     * if it holds an address.
     */
    private boolean prevails(int here, int there) {
        return here * 8 >= bytes && here > 1 && here >= there * 16;
    }
}
