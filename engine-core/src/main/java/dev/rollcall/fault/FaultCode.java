package dev.rollcall.fault;

import java.util.Locale;

/** The stable codes of what can be wrong with a row. Printed in lower case: {@code invalid_email}. */
public enum FaultCode {
    MISSING_IDENTIFIER(
            Severity.ERROR,
            "the row has no valid identifier to match a contact by",
            "give it an e-mail address, a phone number or an external id"),
    INVALID_EMAIL(Severity.ERROR, "not a valid e-mail address", "correct the address"),
    INVALID_PHONE(
            Severity.ERROR,
            "not a phone number in international form",
            "write it with + and the country code, as in +44 20 7123 4567"),
    INVALID_EXTERNAL_ID(Severity.ERROR, "not usable as an external id", "use 1 to 255 characters"),
    DUPLICATE_IN_FILE(
            Severity.ERROR,
            "another row of the file has the same key",
            "remove one of the rows, or import with duplicates IN_ORDER"),
    IDENTIFIER_CONFLICT(
            Severity.ERROR,
            "the row's identifiers belong to different contacts",
            "find out which contact is meant and remove the other identifier from the row"),
    ADDRESS_SUPPRESSED(
            Severity.ERROR, "the address or its domain must not be imported", "remove the row; the suppression stands"),
    MALFORMED_BYTES(
            Severity.ERROR,
            "the row has bytes that are no text in the file's charset",
            "save the file in one charset, or name it"),
    UNCLOSED_QUOTE(Severity.ERROR, "a quote is opened and never closed", "close the quote or remove it"),
    TOO_MANY_CELLS(
            Severity.ERROR,
            "the row has more cells than the header has columns",
            "quote the cell that holds the delimiter"),
    SHORT_ROW(
            Severity.WARNING,
            "the row has fewer cells than the header has columns",
            "the missing cells were taken as blank"),
    INVALID_TEXT(Severity.ERROR, "the text holds a NUL or half a character", "remove what cannot be shown"),
    TEXT_TOO_LONG(Severity.ERROR, "the text is longer than a field holds", "shorten it to 10,000 characters"),
    INVALID_NUMBER(Severity.ERROR, "not a number", "write it with digits and a decimal point, as in 12.50"),
    INVALID_DATE(Severity.ERROR, "not a date", "write it as 2024-12-31 or 2024-12-31T23:59:00Z"),
    INVALID_BOOLEAN(Severity.ERROR, "neither yes nor no", "write true or false, yes or no, 1 or 0"),
    INVALID_STATUS(Severity.ERROR, "not a status", "use one of the names that the documentation lists"),
    INVALID_TAG(Severity.ERROR, "not usable as a tag", "use 1 to 255 characters"),
    STATUS_NOT_CHANGED(
            Severity.WARNING,
            "the status asked for needs the person's consent; the stored one was kept",
            "nothing to do, unless the person has agreed and you can show it"),
    OPT_OUT_APPLIED(Severity.WARNING, "the row was left out, but its opt-out was applied", "nothing to do");

    private final Severity severity;
    private final String meaning;
    private final String remedy;

    FaultCode(Severity severity, String meaning, String remedy) {
        this.severity = severity;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public Severity severity() {
        return severity;
    }

    /** What it says, in words for a person. */
    public String meaning() {
        return meaning;
    }

    /** What a person can do about it. */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether the row as a whole is INVALID: its cells cannot be trusted, or a status is misspelt, which may have been an opt-out.
     */
    public boolean refusesRow() {
        return switch (this) {
            case MALFORMED_BYTES, UNCLOSED_QUOTE, TOO_MANY_CELLS, INVALID_STATUS -> true;
            default -> false;
        };
    }

    /** Whether it says that an identifier was given and is none. */
    public boolean isAboutIdentifier() {
        return this == INVALID_EMAIL || this == INVALID_PHONE || this == INVALID_EXTERNAL_ID;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The code that prints as {@code text}. */
    public static FaultCode parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
