package dev.rollcall.runner;

import java.util.Arrays;
import java.util.stream.Collectors;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Status;

/** What somebody at a shell can do about a fault: the engine's remedies speak of options by their names in Java. */
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
            case MALFORMED_BYTES -> "save the file in one charset, or name it with --charset";
            case INVALID_STATUS -> "use one of " + STATUSES;
            default -> code.remedy();
        };
    }
}
