package dev.rollcall.runner;

import java.util.Arrays;
import java.util.stream.Collectors;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Status;

/** The remedies for faults at a shell: those of the engine name options as in Java. */
final class Remedy {
    private static final String STATUSES =
            Arrays.stream(Status.values()).map(ArgumentWords::word).collect(Collectors.joining(", "));

    private Remedy() {}

    static String of(FaultCode code) {
        return switch (code) {
            case DUPLICATE_IN_FILE -> "remove one of the rows, or import with --duplicates in-order";
            case IDENTIFIER_CONFLICT ->
                "find out which contact is meant and remove the other identifier from the row, or have it left off with"
                        + " --taken leave-off";
            case PHONE_ALONE ->
                "give the row an e-mail address or an id, or take it for the same person with --phone-alone update";
            case INVALID_PHONE ->
                "write it with + and the country code, as in +44 20 7123 4567; or for all of them name their country"
                        + " with --phone-region GB, or say that they only lack the +: --phones-without-plus";
            case PLACEHOLDER_IDENTIFIER ->
                "nothing to do, unless it is an identifier: then name the texts that are none with --placeholder TEXT";
            case ROUNDED_IDENTIFIER ->
                "export it again with its column formatted as text; --rounded-identifiers takes it as it is";
            case ADDRESS_CLEANED ->
                "nothing to do, unless it belongs to the address: then import with --addresses-as-written";
            case MALFORMED_BYTES -> "save the file in one charset, or name it with --charset";
            case SURPLUS_CELLS ->
                "quote the cell that holds the delimiter; if every row ends so, say --surplus-columns 1";
            case INVALID_STATUS -> "use one of " + STATUSES + ", or say what the word means: --status-word WORD=STATUS";
            case INVALID_YES_NO ->
                "write yes or no, or map the column as email_status and say what its words mean:"
                        + " --status-word WORD=STATUS";
            case INVALID_STATUS_TIME ->
                "write it as 2024-12-31 or 2024-12-31T23:59:00Z, name its form with --date-pattern, or leave it blank";
            case AMBIGUOUS_DATE -> "name the order with --date-pattern dd/MM/yyyy or --date-pattern MM/dd/yyyy";
            case DATE_ORDER -> "nothing to do if it is right; if not, name a pattern with --date-pattern";
            case JOINED_TAGS -> "if it does, say so with --tag-separator \";\"";
            default -> code.remedy();
        };
    }
}
