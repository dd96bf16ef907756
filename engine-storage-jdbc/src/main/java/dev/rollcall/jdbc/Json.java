package dev.rollcall.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.rollcall.store.StoreException;

/** What the JSON columns have in common. */
final class Json {
    /** Limits are those of the columns, not the reader's, so that whatever was stored can be read. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, true)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private Json() {}

    /** {@code doing} as an exception, where {@code cause} happened but without its message, which quotes values. */
    static StoreException unexpected(String doing, Exception cause) {
        StoreException failure = new StoreException(doing);
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }
}
