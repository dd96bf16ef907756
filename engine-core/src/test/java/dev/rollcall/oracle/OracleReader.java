package dev.rollcall.oracle;

import java.util.List;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.job.ListTarget;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Availability;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.source.Cell;

/** From cells to what the row asks for. */
final class OracleReader {
    private final List<String> header;
    private final List<Target> targets;
    private final ImportOptions options;
    private final OracleStore store;

    OracleReader(List<String> header, List<Target> targets, ImportOptions options, OracleStore store) {
        this.header = header;
        this.targets = targets;
        this.options = options;
        this.store = store;
    }

    OracleRow read(long number, List<?> values) {
        OracleRow row = new OracleRow(number);
        if (values.size() > header.size()) {
            row.damaged = true;
            row.fault(FaultCode.TOO_MANY_CELLS, null);
        }
        for (ListTarget list : options.lists()) {
            row.lists.put(OracleText.key(list.name()), list.status());
        }
        for (String tag : options.tags()) {
            row.tags.putIfAbsent(OracleText.key(tag), OracleText.name(tag));
        }
        for (int i = 0; i < header.size(); i++) {
            Cell cell = OracleText.cell(i < values.size() ? values.get(i) : null, options.eraseToken());
            if (targets.get(i) != null && !(cell instanceof Cell.Absent)) {
                read(row, header.get(i).strip(), targets.get(i), cell);
            }
        }
        return row;
    }

    private void read(OracleRow row, String column, Target target, Cell cell) {
        if (target instanceof Target.Field field) {
            field(row, column, OracleText.key(field.name()), cell);
        } else if (cell instanceof Cell.Given given) {
            String text = OracleText.of(given.value());
            if (target instanceof Target.Identifies identifies) {
                identifier(row, column, identifies.kind(), text);
            } else if (target instanceof Target.StatusOf of) {
                Status status = status(row, column, text);
                if (status != null) {
                    row.statuses.put(of.channel(), status);
                    row.statusColumns.put(of.channel(), column);
                }
            } else if (target instanceof Target.AvailabilityOf of) {
                Availability availability = OracleWords.availability(text);
                if (availability == null) {
                    row.damaged = true;
                    row.fault(FaultCode.INVALID_STATUS, column);
                } else {
                    row.availabilities.put(of.channel(), availability);
                }
            } else if (target instanceof Target.OnList on) {
                Status status = status(row, column, text);
                if (status != null) {
                    row.lists.put(OracleText.key(on.name()), status);
                    row.listColumns.put(OracleText.key(on.name()), column);
                }
            } else if (target instanceof Target.Tags) {
                tags(row, column, text);
            }
        }
    }

    private static Status status(OracleRow row, String column, String text) {
        Status status = OracleWords.status(text);
        if (status == null) {
            row.damaged = true;
            row.fault(FaultCode.INVALID_STATUS, column);
        }
        return status;
    }

    private static void identifier(OracleRow row, String column, IdentifierKind kind, String text) {
        String key = OracleAddresses.key(kind, text);
        if (key == null) {
            row.fault(FaultCode.parse("invalid_" + kind), column);
            return;
        }
        row.identifiers.put(kind, key);
        if (kind == IdentifierKind.EMAIL) {
            row.emailText = text;
        }
    }

    private void field(OracleRow row, String column, String key, Cell cell) {
        if (!(cell instanceof Cell.Given given)) {
            row.fields.put(key, cell);
            return;
        }
        Object read = OracleValues.read(given.value(), OracleHeader.type(key, store), options.zone());
        if (read instanceof FieldValue value) {
            row.fields.put(key, new Cell.Given(value));
        } else {
            row.fault((FaultCode) read, column);
        }
    }

    private static void tags(OracleRow row, String column, String text) {
        for (String part : text.split(",")) {
            String tag = OracleText.name(part);
            if (tag.length() > 255 || OracleText.brokenOrControl(tag)) {
                row.fault(FaultCode.INVALID_TAG, column);
            } else if (!tag.isEmpty()) {
                row.tags.putIfAbsent(OracleText.key(tag), tag);
            }
        }
    }
}
