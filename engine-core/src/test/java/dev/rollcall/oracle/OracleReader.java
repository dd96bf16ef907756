package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.ConsentPart;
import dev.rollcall.mapping.ListPart;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.BadValues;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListTarget;
import dev.rollcall.options.OnExisting;
import dev.rollcall.source.Cell;

/** The reader that turns the cells of a row into its requests. */
final class OracleReader {
    private static final Set<FaultCode> MOVED =
            Set.of(FaultCode.TOO_MANY_CELLS, FaultCode.SURPLUS_CELLS, FaultCode.MISSING_CELLS);

    private final List<String> header;
    private final List<Target> targets;
    private final ImportOptions options;
    private final OracleStore store;
    /** One for each column, whatever it feeds. */
    private final List<OracleDates> dates = new ArrayList<>();
    /** By the columns that feed them. */
    private final Map<Integer, OracleIdentifiers> identifiers = new HashMap<>();

    OracleReader(
            List<String> header,
            List<Target> targets,
            List<? extends List<?>> rows,
            ImportOptions options,
            OracleStore store) {
        this.header = header;
        this.targets = targets;
        this.options = options;
        this.store = store;
        for (int i = 0; i < header.size(); i++) {
            OracleDates column = new OracleDates(options);
            for (List<?> row : rows) {
                column.collect(cell(row, i));
            }
            dates.add(column);
            if (targets.get(i) instanceof Target.Identifies identifies) {
                identifiers.put(i, new OracleIdentifiers(identifies.kind(), options));
                for (List<?> row : rows) {
                    identifiers.get(i).collect(cell(row, i));
                }
            }
        }
    }

    OracleRow read(long number, List<?> values) {
        OracleRow row = new OracleRow(number);
        if (values.size() > header.size()) {
            row.damaged = true;
            row.fault(FaultCode.TOO_MANY_CELLS, null);
        }
        if (values instanceof OracleCsv.Row line) {
            row.damaged = line.faults.stream().anyMatch(MOVED::contains);
            row.invalid = line.faults.contains(FaultCode.REPEATED_HEADER);
            line.faults.forEach(code -> row.fault(code, null));
        }
        for (ListTarget list : options.lists().targets()) {
            row.lists.put(OracleText.key(list.name()), list.status());
        }
        for (String tag : options.tags().add()) {
            row.tags.putIfAbsent(OracleText.key(tag), OracleText.name(tag));
        }
        OracleStatusCells statuses = new OracleStatusCells(row, targets, options);
        for (int i = 0; i < header.size(); i++) {
            Cell cell = cell(values, i);
            boolean feeds = targets.get(i) != null && !(targets.get(i) instanceof Target.Ignored);
            if (options.cells().unwrap() && feeds && i < values.size() && OracleWrappers.isWrapped(values.get(i))) {
                row.fault(FaultCode.UNWRAPPED_CELL, header.get(i).strip());
            }
            if (targets.get(i) != null && !(cell instanceof Cell.Absent)) {
                statuses.read(header.get(i).strip(), targets.get(i), cell);
                read(row, i, targets.get(i), cell);
            }
        }
        statuses.finish();
        for (Channel channel : Channel.values()) {
            listColumns(row, channel, values);
        }
        consent(row, values);
        OracleRequiredLists.check(row, options);
        if (row.deletes) {
            row.downgradeFaultsOfIgnoredCells();
        }
        return row;
    }

    private void read(OracleRow row, int index, Target target, Cell cell) {
        String column = header.get(index).strip();
        if (target instanceof Target.Field field) {
            field(row, index, OracleText.key(field.name()), cell);
        } else if (target instanceof Target.Tags && cell instanceof Cell.Blank) {
            OracleTags.blank(row);
        } else if (cell instanceof Cell.Given given) {
            String text = OracleText.of(given.value());
            if (target instanceof Target.Identifies) {
                identifiers.get(index).read(row, column, text);
            } else if (target instanceof Target.Tags) {
                OracleTags.read(row, column, text, options.tags());
            } else if (target instanceof Target.Delete) {
                delete(row, column, text);
            } else if (target instanceof Target.MatchBy) {
                matchBy(row, column, text);
            } else if (target instanceof Target.ReadOnly) {
                row.fault(FaultCode.READ_ONLY, column);
            } else if (target instanceof Target.OnExisting) {
                ifKnown(row, column, text);
            }
        }
    }

    private static void delete(OracleRow row, String column, String text) {
        row.deletes = text.equals("1") || text.equals("true");
        if (!row.deletes && !text.equals("0") && !text.equals("false")) {
            row.invalid = true;
            row.fault(FaultCode.INVALID_DELETE, column);
        }
    }

    private static void matchBy(OracleRow row, String column, String text) {
        row.matchBy = switch (text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "")) {
            case "id", "contactid" -> IdentifierKind.ID;
            case "email" -> IdentifierKind.EMAIL;
            case "phone", "mobile", "mobilenumber" -> IdentifierKind.PHONE;
            case "externalid", "uniqueid" -> IdentifierKind.EXTERNAL_ID;
            default -> null;
        };
        if (row.matchBy == null) {
            row.unmatchable = true;
            row.fault(FaultCode.INVALID_MATCH_BY, column);
        }
    }

    private static void ifKnown(OracleRow row, String column, String text) {
        for (OnExisting known : OnExisting.values()) {
            if (known.name().equalsIgnoreCase(text)) {
                row.onExisting = known;
                return;
            }
        }
        row.invalid = true;
        row.fault(FaultCode.INVALID_ON_EXISTING, column);
    }

    private void listColumns(OracleRow row, Channel channel, List<?> values) {
        OracleListColumns columns = new OracleListColumns(row, options);
        for (int i = 0; i < header.size(); i++) {
            Cell cell = cell(values, i);
            if (targets.get(i) instanceof Target.ListsOf of && of.channel() == channel) {
                if (cell instanceof Cell.Given given) {
                    String text = OracleText.of(given.value());
                    if (of.part() == ListPart.SINCE) {
                        OracleDates times = dates.get(i);
                        text = Stream.of(text.split(",", -1))
                                .map(part -> times.rewrite(part.strip()))
                                .collect(Collectors.joining(","));
                    }
                    columns.put(of.part(), header.get(i).strip(), text);
                } else if (cell instanceof Cell.Blank) {
                    columns.put(of.part(), header.get(i).strip(), "");
                }
            }
        }
        columns.read(channel);
    }

    private void consent(OracleRow row, List<?> values) {
        OracleConsentRecord consent = new OracleConsentRecord();
        for (int i = 0; i < header.size(); i++) {
            if (targets.get(i) instanceof Target.ConsentOf of && cell(values, i) instanceof Cell.Given given) {
                String text = OracleText.of(given.value());
                consent.put(
                        of.part(),
                        header.get(i).strip(),
                        of.part() == ConsentPart.AT ? dates.get(i).rewrite(text) : text);
            }
        }
        consent.read(row, options.consent().completeRecords(), options.values().zone());
    }

    /** Whether the cell has a text or value. The text of an erase token counts, {@code ERASE} does not. */
    boolean fills(List<?> values, int column) {
        return cell(values, column, null) instanceof Cell.Given;
    }

    private Cell cell(List<?> values, int column, String eraseToken) {
        Object value = column < values.size() ? values.get(column) : null;
        return OracleText.cell(options.cells().unwrap() ? OracleWrappers.unwrapped(value) : value, eraseToken);
    }

    private Cell cell(List<?> values, int column) {
        return cell(values, column, options.merge().eraseToken());
    }

    private void field(OracleRow row, int index, String key, Cell cell) {
        if (!(cell instanceof Cell.Given given)) {
            row.fields.put(key, cell);
            return;
        }
        Object read = OracleRestrictions.read(
                given.value(), key, OracleHeader.type(key, store), options.values(), dates.get(index));
        if (read instanceof FieldValue value) {
            row.fields.put(key, new Cell.Given(value));
        } else if (read == null) {
            row.fields.put(key, Cell.BLANK);
        } else {
            row.fields.put(key, Cell.ABSENT);
            row.invalid |= options.values().badValues() == BadValues.REJECT_ROW;
            row.fault((FaultCode) read, header.get(index).strip());
        }
    }
}
