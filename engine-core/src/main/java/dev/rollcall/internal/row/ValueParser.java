package dev.rollcall.internal.row;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.ValueRules;
import org.jspecify.annotations.Nullable;

/** A parser of values as a field's type (checklist F-41). Immutable. */
final class ValueParser {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]{1,100}(\\.[0-9]{0,100})?|\\.[0-9]{1,100})([eE][+-]?[0-9]{1,3})?");

    private final DateParser dates;
    private final int maxText;

    ValueParser(ValueRules rules) {
        this.dates = new DateParser(rules);
        this.maxText = rules.maxText();
    }

    /** A value, or the reason for which there is none. */
    sealed interface Result {
        /** Returns the change of a field that it means. */
        FieldChange change();

        /** Returns the fault of the cell, or null for none. */
        @Nullable
        FaultCode fault();

        record Parsed(FieldValue value) implements Result {
            @Override
            public FieldChange change() {
                return new FieldChange.Put(value);
            }

            @Override
            public @Nullable FaultCode fault() {
                return null;
            }
        }

        record Bad(FaultCode code) implements Result {
            private static final FieldChange UNREADABLE = new FieldChange.Unreadable();

            @Override
            public FieldChange change() {
                return UNREADABLE;
            }

            @Override
            public FaultCode fault() {
                return code;
            }
        }

        /** A text that means no value. */
        record Nothing() implements Result {
            private static final FieldChange BLANK = new FieldChange.Blank();

            @Override
            public FieldChange change() {
                return BLANK;
            }

            @Override
            public @Nullable FaultCode fault() {
                return null;
            }
        }
    }

    /**
     * Parses a value.
     *
     * @param orders the order of day and month in its column
     */
    Result parse(FieldValue given, FieldType type, DateOrders orders) {
        return switch (type) {
            case TEXT -> text(given);
            case NUMBER ->
                given instanceof FieldValue.NumberValue ? new Result.Parsed(given) : number(CellText.of(given));
            case BOOLEAN ->
                given instanceof FieldValue.BooleanValue ? new Result.Parsed(given) : flag(CellText.of(given));
            case DATE -> date(given, orders);
        };
    }

    private Result text(FieldValue given) {
        String raw = CellText.of(given);
        if (!CellText.isShowable(raw)) {
            return new Result.Bad(FaultCode.INVALID_TEXT);
        }
        String text = Normalizer.normalize(Blanks.strip(raw), Normalizer.Form.NFC);
        if (text.length() > maxText) {
            return new Result.Bad(FaultCode.TEXT_TOO_LONG);
        }
        boolean asGiven = given instanceof FieldValue.Text && text.equals(raw);
        return new Result.Parsed(asGiven ? given : new FieldValue.Text(text));
    }

    private static Result number(String raw) {
        String text = Blanks.strip(raw);
        return NUMBER.matcher(text).matches()
                ? new Result.Parsed(new FieldValue.NumberValue(new BigDecimal(text)))
                : new Result.Bad(FaultCode.INVALID_NUMBER);
    }

    private static Result flag(String raw) {
        return switch (Blanks.strip(raw).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "on" -> new Result.Parsed(new FieldValue.BooleanValue(true));
            case "false", "no", "n", "0", "off" -> new Result.Parsed(new FieldValue.BooleanValue(false));
            default -> new Result.Bad(FaultCode.INVALID_BOOLEAN);
        };
    }

    private Result date(FieldValue given, DateOrders orders) {
        return dates.read(given, orders)
                .<Result>map(Result.Parsed::new)
                .orElseGet(() -> new Result.Bad(dates.fault(Blanks.strip(CellText.of(given)), orders)));
    }
}
