package dev.rollcall.fault;

import dev.rollcall.internal.text.CutText;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a row. The row record that holds the fault names the row. Immutable.
 *
 * @param code the code
 * @param severity the code's own severity, or WARNING if the row does not depend on the faulty part
 * @param column the affected column, or null if the fault is about the row
 * @param text the offending text, shortened to {@value #MAX_TEXT} characters, or null; personal, so it is never logged
 * @param detail a detail that the code does not express (the repeated row, a byte position), or null; never personal
 */
public record Fault(
        FaultCode code,
        Severity severity,
        @Nullable String column,
        @Nullable String text,
        @Nullable String detail) {
    /** The largest number of characters of the offending text. */
    public static final int MAX_TEXT = 200;

    /** Shortens the text. */
    public Fault {
        text = text == null ? null : CutText.of(text, MAX_TEXT);
    }

    /** Creates a fault with the severity of its code. */
    public Fault(FaultCode code, @Nullable String column, @Nullable String text, @Nullable String detail) {
        this(code, code.severity(), column, text, detail);
    }

    /** Returns a fault of the row as a whole. */
    public static Fault ofRow(FaultCode code) {
        return new Fault(code, null, null, null);
    }

    /** Returns a fault of the row as a whole, with a detail. */
    public static Fault ofRow(FaultCode code, String detail) {
        return new Fault(code, null, null, detail);
    }

    /**
     * Returns a fault of one cell.
     *
     * @param column the name of the column
     * @param text the offending text
     */
    public static Fault ofCell(FaultCode code, String column, String text) {
        return new Fault(code, column, text, null);
    }

    /** Returns a copy with another severity. */
    public Fault withSeverity(Severity value) {
        return new Fault(code, value, column, text, detail);
    }

    /** Returns a copy with another detail. */
    public Fault withDetail(String changed) {
        return new Fault(code, severity, column, text, changed);
    }

    /** Returns a copy without personal data. */
    public Fault withoutText() {
        return new Fault(code, severity, column, null, detail);
    }

    /** Returns the problem in words, without the offending text. */
    public String message() {
        String where = column == null ? "" : column + ": ";
        return where + code.meaning() + (detail == null ? "" : " (" + detail + ")");
    }
}
