package dev.rollcall.runner;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A format of faults as CSV records, safe to open in a spreadsheet. */
final class FaultCsv {
    static final String HEADER = "line,row,outcome,severity,code,column,text,message,remedy";

    /**
     * The characters that make a cell a formula: at its beginning, and behind the separators that spreadsheets of other
     * languages use.
     */
    private static final Pattern FORMULA = Pattern.compile("(^|[;|])(\\s*)([=+@\uff1d\uff0b\uff20\uff0d-])");

    private static final String QUOTED = ",\"";

    private FaultCsv() {}

    static String record(RowFault fault) {
        return Stream.of(
                        Long.toString(fault.row().line()),
                        Long.toString(fault.row().number()),
                        fault.outcome(),
                        fault.fault().severity().name().toLowerCase(Locale.ROOT),
                        fault.fault().code().toString(),
                        cell(fault.fault().column()),
                        cell(fault.fault().text()),
                        cell(fault.fault().message()),
                        cell(Remedy.of(fault.fault().code())))
                .collect(Collectors.joining(","));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String plain = Printable.of(text);
        String harmless = FORMULA.matcher(plain).replaceAll("$1$2'$3");
        boolean quoted = harmless.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
