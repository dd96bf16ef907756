package dev.rollcall.fault;

import org.jspecify.annotations.Nullable;

/** Hints at options of the import that help if most cells of a column have the same fault. */
public final class OptionHint {
    private OptionHint() {}

    /** Returns the option that helps against {@code code}, for the command line and for Java; null if there is none. */
    public static @Nullable String of(FaultCode code) {
        return switch (code) {
            case INVALID_PHONE ->
                "name the country of the numbers with --phone-region GB, in Java with set(ValueRules.PHONE_REGION,"
                        + " \"GB\"); if they only lack their +, say --phones-without-plus, in Java"
                        + " set(IdentifierRules.PHONES_WITHOUT_PLUS, true)";
            case INVALID_DATE, AMBIGUOUS_DATE ->
                "name the form of the dates with --date-pattern dd/MM/yyyy or --date-pattern MM/dd/yyyy, in Java with"
                        + " add(DateRules.PATTERNS, \"dd/MM/yyyy\")";
            default -> null;
        };
    }
}
