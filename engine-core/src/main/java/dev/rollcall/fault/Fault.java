package dev.rollcall.fault;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row. The row record that holds it says which row.
 *
 * @param severity the code's own, or WARNING where the row does not look at what is wrong
 * @param column the column it is about, or null when it is about the row
 * @param text the offending text, shortened to {@link #MAX_TEXT} characters, or null; personal, so it never goes into a log
 * @param detail what the code alone does not say (the row that is repeated, a byte position), or null; never personal
 */
public record Fault(
        FaultCode code,
        Severity severity,
        @Nullable String column,
        @Nullable String text,
        @Nullable String detail) {
    /** Most characters of the offending text that are kept. */
    public static final int MAX_TEXT = 200;

    public Fault {
        if (text != null && text.length() > MAX_TEXT) {
            int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
            text = text.substring(0, end) + "…";
        }
    }

    /** A fault as bad as its code is. */
    public Fault(FaultCode code, @Nullable String column, @Nullable String text, @Nullable String detail) {
        this(code, code.severity(), column, text, detail);
    }

    /** A fault of the row as a whole. */
    public static Fault ofRow(FaultCode code) {
        return new Fault(code, null, null, null);
    }

    /** A fault of the row as a whole, with what the code does not say. */
    public static Fault ofRow(FaultCode code, String detail) {
        return new Fault(code, null, null, detail);
    }

    /** A fault of one cell. */
    public static Fault ofCell(FaultCode code, String column, String text) {
        return new Fault(code, column, text, null);
    }

    /** The same as bad as {@code value} says. */
    public Fault withSeverity(Severity value) {
        return new Fault(code, value, column, text, detail);
    }

    /** The same with another detail. */
    public Fault withDetail(String changed) {
        return new Fault(code, severity, column, text, changed);
    }

    /** The same without anything personal. */
    public Fault withoutText() {
        return new Fault(code, severity, column, null, detail);
    }

    /** The reason in words, without the offending text. */
    public String message() {
        String where = column == null ? "" : column + ": ";
        return where + code.meaning() + (detail == null ? "" : " (" + detail + ")");
    }
}
