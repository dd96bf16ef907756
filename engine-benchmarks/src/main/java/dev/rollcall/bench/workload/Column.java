package dev.rollcall.bench.workload;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The columns of a contact file, in their order. All but {@link #NOTE} are known to every importer; that one is a field
 * of its own.
 */
public enum Column {
    EMAIL,
    PHONE,
    FIRST_NAME,
    LAST_NAME,
    COMPANY,
    JOB_TITLE,
    CITY,
    COUNTRY,
    BIRTH_DATE,
    LANGUAGE,
    NOTE,
    TAGS;

    private static final List<String> HEADER =
            Stream.of(values()).map(Column::header).toList();

    /** Its name in the first line of a file. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns its index in a row, from 0. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the columns
    public int position() {
        return ordinal();
    }

    /** The first line of a file. */
    public static List<String> headers() {
        return HEADER;
    }
}
