package dev.rollcall.jdbc.internal.h2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.store.StoreException;
import org.h2.Driver;

/**
 * A version of H2. The store works with the versions that its tests have run on, since it relies on how H2 holds and
 * saves its pages.
 */
public record H2Version(int major, int minor) {
    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 2;
    private static final int NEWEST_MINOR = 4;

    public static final String SUPPORTED = "H2 2.2, 2.3 or 2.4, such as com.h2database:h2:2.4.240";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(\\D.*)?");

    /**
     * Returns the version of the H2 on the classpath. It is read from the driver, since H2's constants would be those
     * of the build.
     */
    public static H2Version onTheClasspath() {
        Driver h2 = new Driver();
        return new H2Version(h2.getMajorVersion(), h2.getMinorVersion());
    }

    /** Returns the version in a text such as {@code 2.4.240 (2025-09-22)}; empty if it has another form. */
    public static Optional<H2Version> parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.matches()
                ? Optional.of(new H2Version(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
                : Optional.empty();
    }

    boolean isSupported() {
        return major == MAJOR && minor >= OLDEST_MINOR && minor <= NEWEST_MINOR;
    }

    /**
     * Checks that the store works with the H2 on the classpath.
     *
     * @throws StoreException if it does not
     */
    static void requireSupported() {
        H2Version found = onTheClasspath();
        if (!found.isSupported()) {
            throw new StoreException(
                    "the classpath has H2 " + found + ", with which this store does not work; it needs " + SUPPORTED);
        }
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
