package dev.rollcall.fault;

import java.util.Locale;

/** The stable codes of what can be wrong with a row. Printed in lower case: {@code invalid_email}. */
public enum FaultCode {
    MISSING_IDENTIFIER(
            Severity.ERROR,
            "the row has no valid identifier to match a contact by",
            "give it an e-mail address, a phone number or an external id"),
    MISSING_ADDRESS(
            Severity.ERROR,
            "the row has neither an e-mail address nor a phone number, and nobody is known by its other identifiers",
            "give it an e-mail address or a phone number"),
    INVALID_EMAIL(Severity.ERROR, "not a valid e-mail address", "correct the address"),
    ADDRESS_CLEANED(
            Severity.WARNING,
            "the address was taken out of what stands around it",
            "nothing to do, unless it belongs to the address: --addresses-as-written, in Java"
                    + " withCleanAddresses(false)"),
    UNLIKELY_DOMAIN(Severity.WARNING, "the address's domain looks misspelt", "correct it if it is"),
    ROLE_ADDRESS(
            Severity.ERROR,
            "the address belongs to a desk or a machine rather than a person",
            "give the person's own address, or ask for a confirmation"),
    ROLE_ADDRESS_KEPT(
            Severity.WARNING, "the address belongs to a desk or a machine rather than a person", "nothing to do"),
    INVALID_PHONE(
            Severity.ERROR,
            "not a phone number",
            "write it with + and the country code, as in +44 20 7123 4567; for all: --phone-region GB, in Java"
                    + " withPhoneRegion(\"GB\"), or --phones-without-plus, in Java withPhonesWithoutPlus(true)"),
    INVALID_EXTERNAL_ID(Severity.ERROR, "not usable as an external id", "use 1 to 255 characters"),
    INVALID_ID(Severity.ERROR, "not a contact's id", "use the number that the engine gave the contact"),
    PLACEHOLDER_IDENTIFIER(
            Severity.WARNING,
            "a text that stands for no identifier; the cell was taken as blank",
            "nothing to do, unless it is an identifier: then --placeholder TEXT, in Java withPlaceholders, names"
                    + " others"),
    ROUNDED_IDENTIFIER(
            Severity.WARNING,
            "a number that a spreadsheet has rounded; the cell was taken as blank",
            "export it again as text; --rounded-identifiers, in Java withRoundedIdentifiers(true), takes it as it is"),
    INVALID_MATCH_BY(
            Severity.ERROR,
            "none of id, email, phone and external_id",
            "name the identifier that the row's contact is found by, or nothing"),
    DUPLICATE_IN_FILE(
            Severity.ERROR,
            "another row of the file has the same key",
            "remove one of the rows, or import with duplicates IN_ORDER"),
    IDENTIFIER_CONFLICT(
            Severity.ERROR,
            "the row's identifiers belong to different contacts",
            "find out which contact is meant and remove the other identifier from the row, or have it left off with"
                    + " withTaken(Taken.LEAVE_OFF), --taken leave-off"),
    PHONE_ALONE(
            Severity.ERROR,
            "the row's phone number is that of a contact with another name, and nothing else says who is meant",
            "give the row an e-mail address or an id, or take it for the same person with"
                    + " withPhoneAlone(PhoneAlone.UPDATE), --phone-alone update"),
    IDENTIFIER_CHANGED(
            Severity.WARNING,
            "the contact had another address or number before",
            "nothing to do, if it is the same person"),
    IDENTIFIER_LEFT_OFF(
            Severity.WARNING,
            "the row's identifier belongs to another contact, and was left off as asked",
            "nothing to do, unless the two are the same person"),
    IDENTIFIER_NOT_CHANGED(
            Severity.WARNING, "the contact keeps the identifier it has", "nothing to do, unless the row is right"),
    GLOBALLY_SUPPRESSED(Severity.ERROR, "nobody may mail the address", "remove the row; the suppression stands"),
    ADDRESS_SUPPRESSED(
            Severity.ERROR, "the address must not be imported", "remove the row, or take the address off the registry"),
    DOMAIN_SUPPRESSED(
            Severity.ERROR, "addresses of this domain must not be imported", "remove the row; the suppression stands"),
    STORED_SUPPRESSED(Severity.ERROR, "the contact is suppressed", "remove the row; only the person can change it"),
    STORED_COMPLAINED(Severity.ERROR, "the contact has complained", "remove the row; only the person can change it"),
    STORED_DEAD(Severity.ERROR, "the contact's address does not exist", "find out the person's new address"),
    STORED_TEMPORARY(Severity.ERROR, "the contact's address took no mail lately", "try again later"),
    STORED_UNSUBSCRIBED(
            Severity.ERROR, "the contact has unsubscribed", "remove the row; only the person can change it"),
    STORED_PENDING(Severity.ERROR, "the contact has not confirmed yet", "wait for the confirmation"),
    EXISTING_IGNORED(
            Severity.WARNING,
            "the contact is known, and was left alone as asked",
            "nothing to do, or let it be updated"),
    CONTACTS_OVERLIMIT(
            Severity.WARNING,
            "the number of contacts that are allowed has been exceeded; the row was imported all the same",
            "raise the limit, or delete contacts that are not needed"),
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
    MISSING_CELLS(
            Severity.ERROR,
            "the row has too few cells, so they may stand in the wrong columns",
            "put the delimiter back that is missing, or correct the quotes"),
    SURPLUS_CELLS(
            Severity.ERROR,
            "the row has blank cells beyond the header's columns, so its cells may stand in the wrong columns",
            "quote the cell that holds the delimiter; if every row ends so, say CsvSource.surplusColumns(1)"),
    DAMAGED_QUOTES(
            Severity.WARNING,
            "text follows a closing quote, or a quote stands alone; the cells were kept as written",
            "correct the quotes if the cells are wrong"),
    ROWS_IN_CELL(
            Severity.WARNING,
            "a cell holds what looks like whole rows",
            "if they are rows, remove the quotes around them, and import them"),
    REPEATED_HEADER(Severity.ERROR, "the row repeats the header", "remove it"),
    UNWRAPPED_CELL(
            Severity.WARNING, "what a spreadsheet puts around a text, as in =\"007\", was taken off", "nothing to do"),
    PLACEHOLDER_VALUE(
            Severity.WARNING,
            "texts that stand for no value",
            "nothing to do, unless they are values, or should be blank"),
    BLANK_ROWS(Severity.WARNING, "rows of nothing but blanks are no rows", "nothing to do"),
    SKIPPED_LINES(
            Severity.WARNING, "lines before the header were skipped", "nothing to do, unless there is data in them"),
    SURPLUS_COLUMNS(
            Severity.WARNING,
            "rows end with blank cells of columns without a name",
            "nothing to do: they count for nothing"),
    BLANKS_ROUND_QUOTES(
            Severity.WARNING, "blanks stand round quoted cells; they were read as no part of them", "nothing to do"),
    BACKSLASH_QUOTES(
            Severity.WARNING,
            "quotes inside cells are written with a backslash; they were read as quotes",
            "nothing to do"),
    ENCODED_TWICE(
            Severity.WARNING,
            "text looks as if it had been encoded as UTF-8 twice",
            "save the file anew from where it comes from: it was read in another charset on its way"),
    INVALID_TEXT(
            Severity.ERROR, "the text holds a control character or half a character", "remove what cannot be shown"),
    TEXT_TOO_LONG(Severity.ERROR, "the text is longer than a field holds", "shorten it, to 10,000 characters at most"),
    FIELDS_TOO_LONG(
            Severity.ERROR,
            "the contact's fields are too long together",
            "shorten them to 100,000 characters, names included"),
    INVALID_NUMBER(Severity.ERROR, "not a number", "write it with digits and a decimal point, as in 12.50"),
    INVALID_DATE(Severity.ERROR, "not a date", "write it as 2024-12-31 or 2024-12-31T23:59:00Z"),
    AMBIGUOUS_DATE(
            Severity.ERROR,
            "a date whose order of day and month the file does not show",
            "name the order: the pattern dd/MM/yyyy or MM/dd/yyyy, as an option of the import"),
    DATE_ORDER(
            Severity.WARNING,
            "day and month were read in this order",
            "nothing to do if it is right; if not, name a pattern of dates"),
    INVALID_BOOLEAN(Severity.ERROR, "neither yes nor no", "write true or false, yes or no, 1 or 0"),
    INVALID_CHOICE(Severity.ERROR, "none of the values that the field may have", "use one of them"),
    INVALID_PATTERN(
            Severity.ERROR,
            "not in the form that the field must have",
            "write it in the form that the import asks for"),
    READ_ONLY(Severity.WARNING, "the column is read-only; its value was not taken", "nothing to do"),
    INVALID_STATUS(
            Severity.ERROR,
            "not a status",
            "use one of the names that the documentation lists, or say what the word means (consent.statusWords)"),
    INVALID_YES_NO(
            Severity.ERROR,
            "neither yes nor no, in a column that says who has left or agreed",
            "write yes or no, or map the column as one of statuses and say what its words mean (consent.statusWords)"),
    INVALID_STATUS_TIME(
            Severity.ERROR,
            "no date or time, in a column that says since when somebody has left or agreed",
            "write it as 2024-12-31 or 2024-12-31T23:59:00Z, name its form (values.dates.patterns), or leave it blank"),
    INVALID_TAG(Severity.ERROR, "not usable as a tag", "use 1 to 255 characters"),
    JOINED_TAGS(
            Severity.WARNING,
            "something else than a comma seems to separate the tags; they were taken as one",
            "if it does, say so with withSeparator(\";\"), --tag-separator \";\""),
    TAG_LIMIT(Severity.ERROR, "the row names too many tags", "leave some out"),
    INVALID_LIST(Severity.ERROR, "not a list that rows can be put on", "create the list first, or correct its name"),
    MISSING_LIST(Severity.ERROR, "the row names no list, and has to", "name a list and the contact's status there"),
    INVALID_LIST_TIMES(
            Severity.ERROR, "the times do not belong to the lists", "give one time for each list, in the same order"),
    LIST_NAMED_TWICE(
            Severity.WARNING,
            "a list is named in several columns; unsubscribed counts first, then excluded",
            "name it in one of them"),
    CONSENT_NOT_RECORDED(
            Severity.ERROR,
            "the proof of consent was not recorded, since a part of it is missing or cannot be right",
            "give the text, its time, a whole web address and a plain IP address, or leave all of it blank"),
    INVALID_DELETE(Severity.ERROR, "neither 1 nor 0", "write 1 to delete the contact, 0 or nothing to keep it"),
    INVALID_ON_EXISTING(
            Severity.ERROR,
            "none of update, ignore and add",
            "write what shall become of the row if its contact is known, or nothing"),
    DELETE_NOT_APPLIED(Severity.ERROR, "the contact was not deleted", "remove the other row, or send this one again"),
    NO_TIMESTAMP(
            Severity.WARNING,
            "the row does not say how new it is; the fields that depend on it were kept",
            "give it a valid time"),
    STATUS_NOT_CHANGED(
            Severity.WARNING,
            "the status asked for needs the person's consent; the stored one was kept",
            "nothing to do, unless the person has agreed and you can show it"),
    OPT_OUT_APPLIED(
            Severity.WARNING, "the row, or its address, was left out, but its opt-out was applied", "nothing to do");

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
     * Whether the row as a whole is INVALID: its cells cannot be trusted, or what it asks for is no matter of a single field, such
     * as a misspelt status, which may have been an opt-out.
     */
    public boolean refusesRow() {
        return FaultGroups.REFUSING.contains(this) || damagesRow();
    }

    /** Whether the row's cells may stand in the wrong columns. */
    public boolean damagesRow() {
        return FaultGroups.DAMAGING.contains(this);
    }

    /** Whether the cells alone show it, so that a {@link Note} can tell it once for a file (ruling R-37). */
    public boolean isToldOnce() {
        return FaultGroups.TOLD_ONCE.contains(this);
    }

    /** Whether it says that a value cannot be read as its field, or is none that the field may have. */
    public boolean isAboutValue() {
        return FaultGroups.ABOUT_VALUES.contains(this);
    }

    /** Whether it says that an identifier, or the word for one, was given and is none. */
    public boolean isAboutIdentifier() {
        return FaultGroups.ABOUT_IDENTIFIERS.contains(this);
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
