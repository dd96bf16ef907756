package dev.rollcall.fault;

/** The remedies for faults, in words for people: the correction in the source, or the option of the import. */
final class FaultRemedy {
    private FaultRemedy() {}

    /** Returns the remedy for faults with this code. */
    static String of(FaultCode code) {
        return switch (code) {
            case MISSING_IDENTIFIER -> "give it an e-mail address, a phone number or an external id";
            case MISSING_ADDRESS -> "give it an e-mail address or a phone number";
            case INVALID_EMAIL -> "correct the address";
            case ADDRESS_CLEANED ->
                "nothing to do, unless it belongs to the address: --addresses-as-written, in Java"
                        + " set(IdentifierRules.CLEAN_ADDRESSES, false)";
            case UNLIKELY_DOMAIN -> "correct it if it is";
            case ROLE_ADDRESS -> "give the person's own address, or ask for a confirmation";
            case ROLE_ADDRESS_KEPT -> "nothing to do";
            case INVALID_PHONE ->
                "write it with + and the country code, as in +44 20 7123 4567; for all: --phone-region GB, in Java"
                        + " set(ValueRules.PHONE_REGION, \"GB\"), or --phones-without-plus, in Java"
                        + " set(IdentifierRules.PHONES_WITHOUT_PLUS, true)";
            case INVALID_EXTERNAL_ID -> "use 1 to 255 characters";
            case INVALID_ID -> "use the number that the engine gave the contact";
            case PLACEHOLDER_IDENTIFIER ->
                "nothing to do, unless it is an identifier: then --placeholder TEXT, in Java"
                        + " set(IdentifierRules.PLACEHOLDERS, …), names others";
            case ROUNDED_IDENTIFIER ->
                "export it again as text; --rounded-identifiers, in Java"
                        + " set(IdentifierRules.ROUNDED, true), takes it as it is";
            case INVALID_MATCH_BY -> "name the identifier that the row's contact is found by, or nothing";
            case DUPLICATE_IN_FILE -> "remove one of the rows, or import with duplicates IN_ORDER";
            case IDENTIFIER_CONFLICT ->
                "find out which contact is meant and remove the other identifier from the row, or have it left off with"
                        + " set(MatchRules.TAKEN, TakenIdentifiers.LEAVE_OFF), --taken leave-off";
            case PHONE_ALONE ->
                "give the row an e-mail address or an id, or take it for the same person with"
                        + " set(MatchRules.PHONE_ALONE, PhoneAlone.UPDATE), --phone-alone update";
            case IDENTIFIER_CHANGED -> "nothing to do, if it is the same person";
            case IDENTIFIER_LEFT_OFF -> "nothing to do, unless the two are the same person";
            case IDENTIFIER_NOT_CHANGED -> "nothing to do, unless the row is right";
            case GLOBALLY_SUPPRESSED -> "remove the row; the suppression remains";
            case ADDRESS_SUPPRESSED -> "remove the row, or take the address off the registry";
            case DOMAIN_SUPPRESSED -> "remove the row; the suppression remains";
            case STORED_SUPPRESSED -> "remove the row; only the person can change it";
            case STORED_COMPLAINED -> "remove the row; only the person can change it";
            case STORED_DEAD -> "find out the person's new address";
            case STORED_TEMPORARY -> "try again later";
            case STORED_UNSUBSCRIBED -> "remove the row; only the person can change it";
            case STORED_PENDING -> "wait for the confirmation";
            case EXISTING_IGNORED -> "nothing to do, or let it be updated";
            case CONTACTS_OVERLIMIT -> "raise the limit, or delete contacts that are not needed";
            case MALFORMED_BYTES -> "save the file in one charset, or name it";
            case UNCLOSED_QUOTE -> "close the quote or remove it";
            case TOO_MANY_CELLS -> "quote the cell that holds the delimiter, or remove the surplus value";
            case SHORT_ROW -> "the missing cells were read as blank";
            case MISSING_CELLS -> "put the delimiter back that is missing, or correct the quotes";
            case SURPLUS_CELLS ->
                "quote the cell that holds the delimiter; if every row ends so, say CsvSource.surplusColumns(1)";
            case DAMAGED_QUOTES -> "correct the quotes if the cells are wrong";
            case ROWS_IN_CELL -> "if they are rows, remove the quotes around them, and import them";
            case REPEATED_HEADER -> "remove it";
            case OTHER_FORMAT -> "nothing to do";
            case WRONG_SHAPE -> "write each row as the others";
            case REPEATED_NAME -> "remove one of the two values";
            case UNWRAPPED_CELL -> "nothing to do";
            case PLACEHOLDER_VALUE -> "nothing to do, unless they are values, or should be blank";
            case BLANK_ROWS -> "nothing to do";
            case SKIPPED_LINES -> "nothing to do, unless there is data in them";
            case SURPLUS_COLUMNS -> "nothing to do: they are ignored";
            case BLANKS_ROUND_QUOTES -> "nothing to do";
            case BACKSLASH_QUOTES -> "nothing to do";
            case ENCODED_TWICE ->
                "save the file anew from where it comes from: it was read in another charset on its way";
            case INVALID_TEXT -> "remove what cannot be shown";
            case TEXT_TOO_LONG -> "shorten it, to 10,000 characters at most";
            case FIELDS_TOO_LONG -> "shorten them to 100,000 characters, names included";
            case INVALID_NUMBER -> "write it with digits and a decimal point, as in 12.50";
            case INVALID_DATE -> "write it as 2024-12-31 or 2024-12-31T23:59:00Z";
            case AMBIGUOUS_DATE -> "name the order: the pattern dd/MM/yyyy or MM/dd/yyyy, as an option of the import";
            case DATE_ORDER -> "nothing to do if it is right; if not, name a pattern of dates";
            case INVALID_BOOLEAN -> "write true or false, yes or no, 1 or 0";
            case INVALID_CHOICE -> "use one of them";
            case INVALID_PATTERN -> "write it in the form that the import asks for";
            case READ_ONLY -> "nothing to do";
            case INVALID_STATUS ->
                "use one of the names that the documentation lists, or say what the word means (consent.statusWords)";
            case INVALID_YES_NO ->
                "write yes or no, or map the column as one of statuses and say what its words mean"
                        + " (consent.statusWords)";
            case INVALID_STATUS_TIME ->
                "write it as 2024-12-31 or 2024-12-31T23:59:00Z, name its form"
                        + " (values.dates.patterns), or leave it blank";
            case INVALID_TAG -> "use 1 to 255 characters";
            case JOINED_TAGS -> "if it does, say so with set(TagRules.SEPARATOR, \";\"), --tag-separator \";\"";
            case TAG_LIMIT -> "leave some out";
            case INVALID_LIST -> "create the list first, or correct its name";
            case MISSING_LIST -> "name a list and the contact's status there";
            case INVALID_LIST_TIMES -> "give one time for each list, in the same order";
            case LIST_NAMED_TWICE -> "name it in one of them";
            case CONSENT_NOT_RECORDED ->
                "give the text, its time, a whole web address and a plain IP address, or leave all of it blank";
            case INVALID_DELETE -> "write 1 to delete the contact, 0 or nothing to keep it";
            case INVALID_ON_EXISTING -> "write how the row is applied if its contact is known, or nothing";
            case DELETE_NOT_APPLIED -> "remove the other row, or send this one again";
            case NO_TIMESTAMP -> "give it a valid time";
            case STATUS_NOT_CHANGED -> "nothing to do, unless the person has agreed and you can show it";
            case OPT_OUT_APPLIED -> "nothing to do";
        };
    }
}
