package dev.rollcall.internal.row;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.StatusWish;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Name;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** Turns a row into a patch: reads each cell as what its column feeds. Immutable. */
public final class RowMapper {
    private static final FieldChange BLANK = new FieldChange.Blank();
    private static final FieldChange ERASE = new FieldChange.Erase();

    private final HeaderMapping mapping;
    private final Map<String, Long> listIds;
    private final Wishes everyRow;
    private final IdentifierReader identifiers;
    private final ValueParser values;
    private final @Nullable String eraseToken;

    /**
     * What every row asks for, besides what its cells say.
     *
     * @param lists by list id
     * @param tags as shown
     */
    public record Wishes(SortedMap<Long, StatusWish> lists, List<String> tags) {}

    /**
     * A mapper for one import.
     *
     * @param listIds the id of every list that a column names, by the list's {@link Name#key}
     */
    public RowMapper(
            HeaderMapping mapping,
            Map<String, Long> listIds,
            Wishes everyRow,
            @Nullable String eraseToken,
            ZoneId zone) {
        this.mapping = mapping;
        this.listIds = Map.copyOf(listIds);
        this.everyRow = everyRow;
        this.identifiers = new IdentifierReader(mapping, eraseToken);
        this.values = new ValueParser(zone);
        this.eraseToken = eraseToken;
    }

    /**
     * What {@code row} asks for.
     *
     * @param duplicateOf the row that counts instead of this one, or null
     */
    public Patch map(Row row, @Nullable Long duplicateOf) {
        return new Reading(row).patch(duplicateOf);
    }

    /** The parts of one row as they are read. */
    private final class Reading {
        private final Row row;
        private final List<Fault> faults;
        private final Map<String, FieldChange> fields = new HashMap<>();
        private final Map<Channel, StatusWish> statuses = new EnumMap<>(Channel.class);
        private final Map<Channel, Availability> availabilities = new EnumMap<>(Channel.class);
        private final SortedMap<Long, StatusWish> lists = new TreeMap<>(everyRow.lists());
        private final Map<String, String> tags = new LinkedHashMap<>();

        Reading(Row row) {
            this.row = row;
            this.faults = new ArrayList<>(row.faults());
        }

        Patch patch(@Nullable Long duplicateOf) {
            Identifiers given = identifiers.read(row, faults::add);
            everyRow.tags().forEach(this::addTag);
            for (int i = 0; i < mapping.targets().size(); i++) {
                read(
                        mapping.targets().get(i),
                        mapping.header().get(i),
                        row.cells().get(i));
            }
            return new Patch(
                    row.number(),
                    row.line(),
                    duplicateOf,
                    given,
                    fields,
                    statuses,
                    availabilities,
                    lists,
                    List.copyOf(tags.values()),
                    List.copyOf(faults),
                    row.cells());
        }

        private void read(Target target, String column, Cell cell) {
            if (target instanceof Target.Field field) {
                readField(field, column, cell);
            } else if (target instanceof Target.StatusOf status) {
                readWord(
                        column,
                        cell,
                        StatusWords::status,
                        word -> statuses.put(status.channel(), new StatusWish(word, column)));
            } else if (target instanceof Target.AvailabilityOf availability) {
                readWord(
                        column,
                        cell,
                        StatusWords::availability,
                        word -> availabilities.put(availability.channel(), word));
            } else if (target instanceof Target.OnList list) {
                Long listId = listIds.get(Name.key(list.name()));
                if (listId == null) {
                    throw new IllegalStateException("list '" + list.name() + "' was not resolved");
                }
                readWord(column, cell, StatusWords::status, word -> lists.put(listId, new StatusWish(word, column)));
            } else if (target instanceof Target.Tags) {
                readTags(column, cell);
            }
        }

        private void readField(Target.Field field, String column, Cell cell) {
            String key = Name.key(field.name());
            if (isErase(cell)) {
                fields.put(key, ERASE);
            } else if (cell instanceof Cell.Blank) {
                fields.put(key, BLANK);
            } else if (cell instanceof Cell.Given given) {
                FieldDefinition definition = mapping.fields().get(key);
                if (definition == null) {
                    throw new IllegalStateException("field '" + field.name() + "' was not resolved");
                }
                ValueParser.Result result = values.parse(given.value(), definition.type());
                if (result instanceof ValueParser.Result.Parsed parsed) {
                    fields.put(key, new FieldChange.Put(parsed.value()));
                } else if (result instanceof ValueParser.Result.Bad bad) {
                    faults.add(Fault.ofCell(bad.code(), column, CellText.of(given.value())));
                }
            }
        }

        private <T> void readWord(String column, Cell cell, Function<String, Optional<T>> words, Consumer<T> known) {
            if (isErase(cell) || !(cell instanceof Cell.Given given)) {
                return;
            }
            String text = CellText.of(given.value());
            words.apply(text)
                    .ifPresentOrElse(known, () -> faults.add(Fault.ofCell(FaultCode.INVALID_STATUS, column, text)));
        }

        private void readTags(String column, Cell cell) {
            if (isErase(cell) || !(cell instanceof Cell.Given given)) {
                return;
            }
            for (String part : CellText.of(given.value()).split(",", -1)) {
                String tag = Name.clean(part);
                if (tag.length() > Name.MAX_LENGTH || !CellText.isLabel(tag)) {
                    faults.add(Fault.ofCell(FaultCode.INVALID_TAG, column, tag));
                } else if (!tag.isEmpty()) {
                    addTag(tag);
                }
            }
        }

        private void addTag(String tag) {
            tags.putIfAbsent(Name.key(tag), tag);
        }
    }

    private boolean isErase(Cell cell) {
        return cell instanceof Cell.Erase
                || (eraseToken != null
                        && cell instanceof Cell.Given given
                        && given.value() instanceof FieldValue.Text text
                        && text.text().strip().equals(eraseToken));
    }
}
