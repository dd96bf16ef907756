package dev.rollcall.internal.row;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.mapping.Target.ConsentOf;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.FieldValue;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the columns that form a consent record together (checklist F-19). An incomplete proof proves nothing, so
 * the result is a whole record or none. Immutable.
 */
final class ConsentCells {
    private final List<String> header;
    private final Map<ConsentPart, Integer> columns = new EnumMap<>(ConsentPart.class);
    private final Set<ConsentPart> required;
    private final ErasedCells erased;
    private final ValueParser values;
    private final ZoneId zone;
    private final DateOrders dates;

    ConsentCells(HeaderMapping mapping, ImportOptions options, FileFindings findings) {
        this.header = mapping.header();
        this.required = options.consent().completeRecords()
                ? EnumSet.allOf(ConsentPart.class)
                : EnumSet.of(ConsentPart.TEXT, ConsentPart.AT);
        this.erased = new ErasedCells(options.merge().eraseToken());
        this.values = new ValueParser(options.values());
        this.zone = options.values().zone();
        TargetColumns.forEach(mapping, ConsentOf.class, (index, target) -> columns.put(target.part(), index));
        this.dates = findings.dateOrders(columns.get(ConsentPart.AT));
    }

    /**
     * Returns the consent record of {@code row}; empty if the row has no part of it, or, with a fault, if the parts do
     * not form a record.
     */
    Optional<ConsentRecord> read(Row row, Consumer<Fault> faults) {
        Map<ConsentPart, FieldValue> given = columns.isEmpty() ? Map.of() : given(row);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<ConsentPart, FieldValue> cell : given.entrySet()) {
            if (!isValid(cell.getKey(), cell.getValue())) {
                faults.accept(Fault.ofCell(
                        FaultCode.CONSENT_NOT_RECORDED, column(cell.getKey()), CellText.of(cell.getValue())));
                return Optional.empty();
            }
        }
        String text = text(given.get(ConsentPart.TEXT));
        Instant at = time(given.get(ConsentPart.AT));
        if (text == null || at == null || !given.keySet().containsAll(required)) {
            faults.accept(Fault.ofRow(FaultCode.CONSENT_NOT_RECORDED, "without " + missing(given.keySet())));
            return Optional.empty();
        }
        return Optional.of(new ConsentRecord(
                text,
                at,
                text(given.get(ConsentPart.URL)),
                text(given.get(ConsentPart.IP)),
                text(given.get(ConsentPart.USER_AGENT))));
    }

    /** Returns the parts in the row, in the order in which they are examined. */
    private Map<ConsentPart, FieldValue> given(Row row) {
        Map<ConsentPart, FieldValue> values = new EnumMap<>(ConsentPart.class);
        columns.forEach((part, column) -> {
            Cell cell = row.cells().get(column);
            if (cell instanceof Cell.Given given && !erased.contains(cell)) {
                values.put(part, given.value());
            }
        });
        return values;
    }

    private boolean isValid(ConsentPart part, FieldValue value) {
        String text = CellText.of(value);
        return switch (part) {
            case TEXT -> ConsentRecord.isText(text);
            case AT -> time(value) != null;
            case URL -> ConsentRecord.isUrl(text);
            case IP -> ConsentRecord.isIp(text);
            case USER_AGENT -> ConsentRecord.isUserAgent(text);
        };
    }

    private @Nullable Instant time(@Nullable FieldValue value) {
        if (value == null || !(values.parse(value, FieldType.DATE, dates) instanceof ValueParser.Result.Parsed date)) {
            return null;
        }
        Instant time = FieldValue.moment(date.value(), zone);
        return ConsentRecord.isTime(time) ? time : null;
    }

    private static @Nullable String text(@Nullable FieldValue value) {
        return value == null ? null : CellText.of(value);
    }

    private String column(ConsentPart part) {
        return header.get(Objects.requireNonNull(columns.get(part)));
    }

    private String missing(Set<ConsentPart> given) {
        return required.stream()
                .filter(part -> !given.contains(part))
                .map(part -> new ConsentOf(part).toString())
                .collect(Collectors.joining(", "));
    }
}
