package dev.rollcall.fault;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Groups of codes with the same treatment. */
final class FaultGroups {
    /** The codes of rows whose cells may be in the wrong columns. */
    static final Set<FaultCode> DAMAGING = Collections.unmodifiableSet(EnumSet.of(
            FaultCode.MALFORMED_BYTES,
            FaultCode.UNCLOSED_QUOTE,
            FaultCode.TOO_MANY_CELLS,
            FaultCode.SURPLUS_CELLS,
            FaultCode.MISSING_CELLS,
            FaultCode.WRONG_SHAPE,
            FaultCode.REPEATED_NAME));

    /**
     * The codes of requests that are not about a single field, such as a misspelt status, which may have been an
     * opt-out.
     */
    static final Set<FaultCode> REFUSING = Collections.unmodifiableSet(EnumSet.of(
            FaultCode.INVALID_STATUS,
            FaultCode.INVALID_YES_NO,
            FaultCode.INVALID_STATUS_TIME,
            FaultCode.INVALID_DELETE,
            FaultCode.INVALID_ON_EXISTING,
            FaultCode.INVALID_MATCH_BY,
            FaultCode.INVALID_LIST,
            FaultCode.MISSING_LIST,
            FaultCode.REPEATED_HEADER,
            FaultCode.INVALID_LIST_TIMES,
            FaultCode.TAG_LIMIT));

    /** The codes that the cells alone show, so that a note can report them for a whole file. */
    static final Set<FaultCode> NOTED_ONCE = Collections.unmodifiableSet(EnumSet.of(
            FaultCode.PLACEHOLDER_IDENTIFIER,
            FaultCode.ROUNDED_IDENTIFIER,
            FaultCode.ADDRESS_CLEANED,
            FaultCode.UNWRAPPED_CELL,
            FaultCode.JOINED_TAGS));

    /** The codes of values that cannot be read as their field, or that the field must not have. */
    static final Set<FaultCode> ABOUT_VALUES = Collections.unmodifiableSet(EnumSet.of(
            FaultCode.INVALID_TEXT,
            FaultCode.TEXT_TOO_LONG,
            FaultCode.INVALID_NUMBER,
            FaultCode.INVALID_DATE,
            FaultCode.AMBIGUOUS_DATE,
            FaultCode.INVALID_BOOLEAN,
            FaultCode.INVALID_CHOICE,
            FaultCode.INVALID_PATTERN));

    /** The codes of invalid identifiers, and of invalid words for one. */
    static final Set<FaultCode> ABOUT_IDENTIFIERS = Collections.unmodifiableSet(EnumSet.of(
            FaultCode.INVALID_EMAIL,
            FaultCode.ROLE_ADDRESS,
            FaultCode.INVALID_PHONE,
            FaultCode.INVALID_EXTERNAL_ID,
            FaultCode.INVALID_ID,
            FaultCode.INVALID_MATCH_BY));

    private FaultGroups() {}
}
