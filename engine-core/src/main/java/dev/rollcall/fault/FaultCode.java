package dev.rollcall.fault;

import java.util.Locale;

/** The stable code of a problem of a row. Printed in lower case: {@code invalid_email}. */
public enum FaultCode {
    /** The row has no valid identifier to match a contact by. */
    MISSING_IDENTIFIER(Severity.ERROR, "the row has no valid identifier to match a contact by"),
    /** The row has neither an e-mail address nor a phone number, and its other identifiers are not known. */
    MISSING_ADDRESS(
            Severity.ERROR,
            "the row has neither an e-mail address nor a phone number, and its other identifiers are not known"),
    /** Not a valid e-mail address. */
    INVALID_EMAIL(Severity.ERROR, "not a valid e-mail address"),
    /** The address was extracted from the text around it. */
    ADDRESS_CLEANED(Severity.WARNING, "the address was extracted from the text around it"),
    /** The address's domain looks misspelt. */
    UNLIKELY_DOMAIN(Severity.WARNING, "the address's domain looks misspelt"),
    /** The address belongs to a desk or a machine rather than a person. */
    ROLE_ADDRESS(Severity.ERROR, "the address belongs to a desk or a machine rather than a person"),
    /** The address belongs to a desk or a machine rather than a person. */
    ROLE_ADDRESS_KEPT(Severity.WARNING, "the address belongs to a desk or a machine rather than a person"),
    /** Not a phone number. */
    INVALID_PHONE(Severity.ERROR, "not a phone number"),
    /** Not usable as an external id. */
    INVALID_EXTERNAL_ID(Severity.ERROR, "not usable as an external id"),
    /** Not a contact's id. */
    INVALID_ID(Severity.ERROR, "not a contact's id"),
    /** A text that stands for no identifier; the cell was read as blank. */
    PLACEHOLDER_IDENTIFIER(Severity.WARNING, "a text that stands for no identifier; the cell was read as blank"),
    /** A number that a spreadsheet has rounded; the cell was read as blank. */
    ROUNDED_IDENTIFIER(Severity.WARNING, "a number that a spreadsheet has rounded; the cell was read as blank"),
    /** None of id, email, phone and external_id. */
    INVALID_MATCH_BY(Severity.ERROR, "none of id, email, phone and external_id"),
    /** Another row of the file has the same key. */
    DUPLICATE_IN_FILE(Severity.ERROR, "another row of the file has the same key"),
    /** The row's identifiers belong to different contacts. */
    IDENTIFIER_CONFLICT(Severity.ERROR, "the row's identifiers belong to different contacts"),
    /** The row's phone number is that of a contact with another name, and nothing else says who is meant. */
    PHONE_ALONE(
            Severity.ERROR,
            "the row's phone number is that of a contact with another name, and nothing else says who is meant"),
    /** The contact had another address or number before. */
    IDENTIFIER_CHANGED(Severity.WARNING, "the contact had another address or number before"),
    /** The row's identifier belongs to another contact, and was omitted as requested. */
    IDENTIFIER_LEFT_OFF(
            Severity.WARNING, "the row's identifier belongs to another contact, and was omitted as requested"),
    /** The contact keeps the identifier it has. */
    IDENTIFIER_NOT_CHANGED(Severity.WARNING, "the contact keeps the identifier it has"),
    /** Nobody may mail the address. */
    GLOBALLY_SUPPRESSED(Severity.ERROR, "nobody may mail the address"),
    /** The address must not be imported. */
    ADDRESS_SUPPRESSED(Severity.ERROR, "the address must not be imported"),
    /** Addresses of this domain must not be imported. */
    DOMAIN_SUPPRESSED(Severity.ERROR, "addresses of this domain must not be imported"),
    /** The contact is suppressed. */
    STORED_SUPPRESSED(Severity.ERROR, "the contact is suppressed"),
    /** The contact has complained. */
    STORED_COMPLAINED(Severity.ERROR, "the contact has complained"),
    /** The contact's address does not exist. */
    STORED_DEAD(Severity.ERROR, "the contact's address does not exist"),
    /** The contact's address has not accepted mail lately. */
    STORED_TEMPORARY(Severity.ERROR, "the contact's address has not accepted mail lately"),
    /** The contact has unsubscribed. */
    STORED_UNSUBSCRIBED(Severity.ERROR, "the contact has unsubscribed"),
    /** The contact has not confirmed yet. */
    STORED_PENDING(Severity.ERROR, "the contact has not confirmed yet"),
    /** The contact is known, and was not changed, as requested. */
    EXISTING_IGNORED(Severity.WARNING, "the contact is known, and was not changed, as requested"),
    /** The number of contacts that are allowed has been exceeded; the row was imported all the same. */
    CONTACTS_OVERLIMIT(
            Severity.WARNING,
            "the number of contacts that are allowed has been exceeded; the row was imported all the same"),
    /** The row has bytes that are no text in the file's charset. */
    MALFORMED_BYTES(Severity.ERROR, "the row has bytes that are no text in the file's charset"),
    /** A quote is opened and never closed. */
    UNCLOSED_QUOTE(Severity.ERROR, "a quote is opened and never closed"),
    /** The row has more cells than the header has columns. */
    TOO_MANY_CELLS(Severity.ERROR, "the row has more cells than the header has columns"),
    /** The row has fewer cells than the header has columns. */
    SHORT_ROW(Severity.WARNING, "the row has fewer cells than the header has columns"),
    /** The row has too few cells, so they may be in the wrong columns. */
    MISSING_CELLS(Severity.ERROR, "the row has too few cells, so they may be in the wrong columns"),
    /** The row has blank cells beyond the header's columns, so its cells may be in the wrong columns. */
    SURPLUS_CELLS(
            Severity.ERROR,
            "the row has blank cells beyond the header's columns, so its cells may be in the wrong columns"),
    /** Text follows a closing quote, or a quote has no partner; the cells were read as written. */
    DAMAGED_QUOTES(
            Severity.WARNING,
            "text follows a closing quote, or a quote has no partner; the cells were read as written"),
    /** A cell holds what looks like whole rows. */
    ROWS_IN_CELL(Severity.WARNING, "a cell holds what looks like whole rows"),
    /** The row repeats the header. */
    REPEATED_HEADER(Severity.ERROR, "the row repeats the header"),
    /** The name of the file has the ending of another format. */
    OTHER_FORMAT(Severity.WARNING, "the name of the file has the ending of another format; its content was read"),
    /** The row, or a value in it, is not of the kind that the rows of the JSON have. */
    WRONG_SHAPE(Severity.ERROR, "the row, or a value in it, is not of the kind that the rows of the JSON have"),
    /** The row has the same name twice. */
    REPEATED_NAME(Severity.ERROR, "the row has the same name twice"),
    /** The wrapping that a spreadsheet puts around a text, as in ="007", was removed. */
    UNWRAPPED_CELL(Severity.WARNING, "the wrapping that a spreadsheet puts around a text, as in =\"007\", was removed"),
    /** Texts that stand for no value. */
    PLACEHOLDER_VALUE(Severity.WARNING, "texts that stand for no value"),
    /** Rows with only blanks were skipped. */
    BLANK_ROWS(Severity.WARNING, "rows with only blanks were skipped"),
    /** Lines before the header were skipped. */
    SKIPPED_LINES(Severity.WARNING, "lines before the header were skipped"),
    /** Rows end with blank cells of columns without a name. */
    SURPLUS_COLUMNS(Severity.WARNING, "rows end with blank cells of columns without a name"),
    /** Blanks surround quoted cells; they were not read as part of the cells. */
    BLANKS_ROUND_QUOTES(Severity.WARNING, "blanks surround quoted cells; they were not read as part of the cells"),
    /** Quotes inside cells are written with a backslash; they were read as quotes. */
    BACKSLASH_QUOTES(Severity.WARNING, "quotes inside cells are written with a backslash; they were read as quotes"),
    /** Text looks as if it had been encoded as UTF-8 twice. */
    ENCODED_TWICE(Severity.WARNING, "text looks as if it had been encoded as UTF-8 twice"),
    /** The text holds a control character or half a character. */
    INVALID_TEXT(Severity.ERROR, "the text holds a control character or half a character"),
    /** The text is longer than a field holds. */
    TEXT_TOO_LONG(Severity.ERROR, "the text is longer than a field holds"),
    /** The contact's fields are too long together. */
    FIELDS_TOO_LONG(Severity.ERROR, "the contact's fields are too long together"),
    /** Not a number. */
    INVALID_NUMBER(Severity.ERROR, "not a number"),
    /** Not a date. */
    INVALID_DATE(Severity.ERROR, "not a date"),
    /** A date whose order of day and month the file does not show. */
    AMBIGUOUS_DATE(Severity.ERROR, "a date whose order of day and month the file does not show"),
    /** Day and month were read in this order. */
    DATE_ORDER(Severity.WARNING, "day and month were read in this order"),
    /** Neither yes nor no. */
    INVALID_BOOLEAN(Severity.ERROR, "neither yes nor no"),
    /** None of the values that the field may have. */
    INVALID_CHOICE(Severity.ERROR, "none of the values that the field may have"),
    /** Not in the form that the field must have. */
    INVALID_PATTERN(Severity.ERROR, "not in the form that the field must have"),
    /** The column is read-only; its value was ignored. */
    READ_ONLY(Severity.WARNING, "the column is read-only; its value was ignored"),
    /** Not a status. */
    INVALID_STATUS(Severity.ERROR, "not a status"),
    /** Neither yes nor no, in a column that says who has left or agreed. */
    INVALID_YES_NO(Severity.ERROR, "neither yes nor no, in a column that says who has left or agreed"),
    /** No date or time, in a column that says since when somebody has left or agreed. */
    INVALID_STATUS_TIME(
            Severity.ERROR, "no date or time, in a column that says since when somebody has left or agreed"),
    /** Not usable as a tag. */
    INVALID_TAG(Severity.ERROR, "not usable as a tag"),
    /** A separator other than a comma seems to be in use; the tags were read as one. */
    JOINED_TAGS(Severity.WARNING, "a separator other than a comma seems to be in use; the tags were read as one"),
    /** The row names too many tags. */
    TAG_LIMIT(Severity.ERROR, "the row names too many tags"),
    /** Not a list that rows can be put on. */
    INVALID_LIST(Severity.ERROR, "not a list that rows can be put on"),
    /** The row names no list, and has to. */
    MISSING_LIST(Severity.ERROR, "the row names no list, and has to"),
    /** The times do not belong to the lists. */
    INVALID_LIST_TIMES(Severity.ERROR, "the times do not belong to the lists"),
    /** A list is named in several columns; unsubscribed counts first, then excluded. */
    LIST_NAMED_TWICE(Severity.WARNING, "a list is named in several columns; unsubscribed counts first, then excluded"),
    /** The proof of consent was not recorded, since a part of it is missing or cannot be right. */
    CONSENT_NOT_RECORDED(
            Severity.ERROR, "the proof of consent was not recorded, since a part of it is missing or cannot be right"),
    /** Neither 1 nor 0. */
    INVALID_DELETE(Severity.ERROR, "neither 1 nor 0"),
    /** None of update, ignore and add. */
    INVALID_ON_EXISTING(Severity.ERROR, "none of update, ignore and add"),
    /** The contact was not deleted. */
    DELETE_NOT_APPLIED(Severity.ERROR, "the contact was not deleted"),
    /** The row does not say how new it is; the fields that depend on it were not changed. */
    NO_TIMESTAMP(Severity.WARNING, "the row does not say how new it is; the fields that depend on it were not changed"),
    /** The requested status needs the person's consent; the stored one was not changed. */
    STATUS_NOT_CHANGED(
            Severity.WARNING, "the requested status needs the person's consent; the stored one was not changed"),
    /** The row, or its address, was refused, but its opt-out was applied. */
    OPT_OUT_APPLIED(Severity.WARNING, "the row, or its address, was refused, but its opt-out was applied");

    private final Severity severity;
    private final String meaning;

    FaultCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** Returns the severity of faults with this code. */
    public Severity severity() {
        return severity;
    }

    /** Returns the problem in words, for people. */
    public String meaning() {
        return meaning;
    }

    /** Returns the remedy in words, for people. */
    public String remedy() {
        return FaultRemedy.of(this);
    }

    /**
     * Reports whether the row as a whole is INVALID: its cells cannot be trusted, or the request is not about a single
     * field, such as a misspelt status, which may have been an opt-out.
     */
    public boolean refusesRow() {
        return FaultGroups.REFUSING.contains(this) || damagesRow();
    }

    /** Reports whether the row's cells may be in the wrong columns. */
    public boolean damagesRow() {
        return FaultGroups.DAMAGING.contains(this);
    }

    /** Reports whether the cells alone show it, so that a {@link Note} can report it once for a file (ruling R-37). */
    public boolean isReportedOnce() {
        return FaultGroups.NOTED_ONCE.contains(this);
    }

    /** Reports whether a value cannot be read as its field, or is not one that the field may have. */
    public boolean isAboutValue() {
        return FaultGroups.ABOUT_VALUES.contains(this);
    }

    /** Reports whether an identifier, or the word for one, is invalid. */
    public boolean isAboutIdentifier() {
        return FaultGroups.ABOUT_IDENTIFIERS.contains(this);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the code that prints as {@code text}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FaultCode parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
