package dev.rollcall.jdbc.internal.h2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.store.StoreException;
import org.h2.Driver;

/** A version of H2. The store works with those that its tests have run on: it relies on how H2 keeps and saves its pages. */
public record H2Version(int major, int minor) {
    private static final int MAJOR = 2;
    private static final int OLDEST_MINOR = 2;
    private static final int NEWEST_MINOR = 4;

    public static final String SUPPORTED = "H2 2.2, 2.3 or 2.4, such as com.h2database:h2:2.4.240";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(\\D.*)?");

    /** That of the H2 on the classpath. Asked of its driver, since constants of H2's would be those of the build. */
    public static H2Version onTheClasspath() {
        Driver h2 = new Driver();
        return new H2Version(h2.getMajorVersion(), h2.getMinorVersion());
    }

    /** From a text as {@code 2.4.240 (2025-09-22)}; none if it is in another form. */
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
     * Lets the H2 on the classpath pass if the store works with it.
     *
     * @throws StoreException if not
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
