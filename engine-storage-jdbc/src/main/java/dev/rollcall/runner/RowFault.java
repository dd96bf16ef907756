package dev.rollcall.runner;

import java.util.Locale;
import java.util.stream.Stream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.RowRecord;

/** A fault with its row. */
record RowFault(RowRecord row, Fault fault) {
    private static final int CODE_WIDTH = width(FaultCode.values());
    private static final int OUTCOME_WIDTH = width(Outcome.values());

    /**
     * Returns the place, the outcome of the row, and the reason, on one line: {@code line 12 (row 11)  invalid
     * invalid_email  E-mail: not a valid e-mail address: "foo@"}.
     */
    String line() {
        String where = "line " + row.line() + " (row " + row.number() + ")";
        String text = fault.text() == null ? "" : ": \"" + fault.text() + "\"";
        return ("%-24s  %-" + OUTCOME_WIDTH + "s  %-" + CODE_WIDTH + "s  %s")
                .formatted(where, outcome(), fault.code(), Printable.of(fault.message() + text));
    }

    /** Returns the outcome of the row, in lower case. */
    String outcome() {
        return row.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static int width(Enum<?>[] constants) {
        return Stream.of(constants)
                .mapToInt(constant -> constant.name().length())
                .max()
                .orElseThrow();
    }
}
