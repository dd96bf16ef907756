package dev.rollcall.source.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.model.FieldValue;
import dev.rollcall.source.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of Java values to cells. A value that has no known type, or cannot be used with its type, becomes its
 * text.
 */
final class HostValue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostValue() {}

    static Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.BLANK;
        } else if (value instanceof Cell cell) {
            return cell;
        } else if (value instanceof FieldValue.Text text) {
            return Cell.ofText(text.text());
        } else if (value instanceof FieldValue typed) {
            return new Cell.Given(typed);
        } else if (value instanceof Boolean flag) {
            return new Cell.Given(new FieldValue.BooleanValue(flag));
        } else if (value instanceof Number number) {
            return number(number.toString());
        } else if (value instanceof LocalDate date) {
            return new Cell.Given(new FieldValue.Day(date));
        } else if (value instanceof Instant instant) {
            return new Cell.Given(new FieldValue.Moment(instant));
        } else if (value instanceof Date date) {
            return date(date);
        } else if (value instanceof Optional<?> optional) {
            return cell(optional.orElse(null));
        } else if (value instanceof Collection<?> parts) {
            return array(parts);
        } else if (value instanceof Object[] parts) {
            return array(Arrays.asList(parts));
        }
        return Cell.ofText(value.toString());
    }

    /** Returns a JSON array of texts, so that a tag with a comma remains one tag. */
    private static Cell array(Collection<?> parts) {
        List<String> texts =
                parts.stream().map(part -> part == null ? "" : part.toString()).toList();
        try {
            return Cell.ofText(JSON.writeValueAsString(texts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts cannot be written as JSON", impossible);
        }
    }

    private static Cell number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (FieldValue.NumberValue.isWritable(number)) {
                return new Cell.Given(new FieldValue.NumberValue(number));
            }
        } catch (NumberFormatException noDecimal) {
            // NaN, 1/3: as text it is a fault of its row if a number is needed
        }
        return Cell.ofText(text);
    }

    @SuppressWarnings("JavaUtilDate")
    private static Cell date(Date date) {
        try {
            return new Cell.Given(new FieldValue.Moment(date.toInstant()));
        } catch (UnsupportedOperationException noInstant) {
            // only SQL's dates and times have no instant; in this order, a host without java.sql never loads it
            return date instanceof java.sql.Date day
                    ? new Cell.Given(new FieldValue.Day(day.toLocalDate()))
                    : Cell.ofText(date.toString());
        }
    }
}
