package dev.rollcall.source.bytes;

/**
 * The limits of what compressed bytes may inflate to. Immutable.
 *
 * @param bytes the most inflated bytes, at least 1
 * @param ratio the most inflated bytes for each compressed byte, at least 1; not before {@value #FREE_BYTES} inflated
 *     bytes
 */
public record InflationLimits(long bytes, int ratio) {
    /** The number of inflated bytes up to which the ratio does not matter. */
    public static final long FREE_BYTES = 16L << 20;

    /** The limits unless others are given: 64 GiB, and 300 bytes for each compressed byte. */
    public static final InflationLimits DEFAULT = new InflationLimits(64L << 30, 300);

    /** @throws IllegalArgumentException if a limit is less than 1 */
    public InflationLimits {
        if (bytes < 1 || ratio < 1) {
            throw new IllegalArgumentException(
                    "a limit of inflation is at least 1: " + bytes + " bytes, ratio " + ratio);
        }
    }

    /** Reports whether {@code inflated} bytes out of {@code compressed} ones are too many. */
    boolean areExceeded(long inflated, long compressed) {
        return inflated > bytes || (inflated > FREE_BYTES && inflated / ratio > compressed);
    }
}
