package dev.rollcall.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.MergeOption;
import dev.rollcall.options.FieldRule;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;

/** The changes that an accepted row makes to the fields of its contact. */
final class OracleFields {
    private static final int LONGEST = 100_000;

    private final OracleRow row;
    private final Map<String, FieldValue> stored;
    private final boolean insert;
    private final ImportOptions options;
    private final Map<String, FieldRule> rules = new HashMap<>();
    /** The timestamp that governs a field. */
    private final Map<String, String> clocks = new HashMap<>();

    final Map<String, FieldValue> after;

    OracleFields(OracleRow row, OracleContact known, ImportOptions options, OracleStore store) {
        this.row = row;
        this.stored = known == null ? Map.of() : known.fields;
        this.insert = known == null;
        this.options = options;
        this.after = new HashMap<>(stored);
        options.merge().fields().forEach((name, rule) -> rules.put(OracleText.key(name), rule));
        rules.forEach((key, rule) -> {
            if (rule instanceof FieldRule.Newest newest) {
                clocks.put(key, OracleText.key(newest.timestampField()));
            }
        });
        new HashSet<>(clocks.values()).forEach(clock -> clocks.putIfAbsent(clock, clock));
        Set<String> keys = new HashSet<>(stored.keySet());
        keys.addAll(row.fields.keySet());
        keys.addAll(rules.keySet());
        keys.forEach(key -> apply(key, store.defaults.get(key)));
        if (insert) {
            boolean replaced = options.merge().replaceAll();
            store.defaults.forEach((key, value) -> {
                boolean erased = row.fields.get(key) instanceof Cell.Erase
                        || rules.get(key) instanceof FieldRule.Erase && !clocks.containsKey(key);
                if (!erased && (row.fields.containsKey(key) || !replaced)) {
                    after.putIfAbsent(key, value);
                }
            });
        }
    }

    private void apply(String key, FieldValue defaultValue) {
        Cell cell = row.fields.get(key);
        FieldRule rule = rules.get(key);
        MergeOption option = options.merge().option();
        if (cell == null && options.merge().replaceAll() && stored.containsKey(key)) {
            cell = Cell.ERASE;
        }
        if (clocks.containsKey(key)) {
            if (!isNewer(clocks.get(key))) {
                return;
            }
            option = option == MergeOption.OVERWRITE ? option : MergeOption.OVERWRITE_IF_NOT_EMPTY;
        } else if (rule instanceof FieldRule.Keep && !insert) {
            return;
        } else if (rule instanceof FieldRule.Erase) {
            cell = Cell.ERASE;
        } else if (rule instanceof FieldRule.Merge merge) {
            option = merge.option();
        }
        write(key, cell, option, defaultValue);
    }

    private void write(String key, Cell cell, MergeOption option, FieldValue defaultValue) {
        if (cell instanceof Cell.Erase) {
            after.remove(key);
        } else if (cell instanceof Cell.Blank && option == MergeOption.OVERWRITE) {
            after.remove(key);
            if (defaultValue != null) {
                after.put(key, defaultValue);
            }
        } else if (cell instanceof Cell.Given given
                && (option != MergeOption.OVERWRITE_IF_EMPTY || !stored.containsKey(key))) {
            after.put(key, given.value());
        }
    }

    /** the row is newer than the stored timestamp. */
    private boolean isNewer(String clock) {
        return row.fields.get(clock) instanceof Cell.Given given
                && (!stored.containsKey(clock)
                        || OracleValues.instant(given.value(), options.values().zone())
                                .isAfter(OracleValues.instant(
                                        stored.get(clock), options.values().zone())));
    }

    boolean tooLong() {
        int length = 0;
        for (Map.Entry<String, FieldValue> field : after.entrySet()) {
            length += field.getKey().length();
            length += field.getValue() instanceof FieldValue.Text text
                    ? text.text().length()
                    : 0;
        }
        return length > LONGEST;
    }

    void apply(OracleContact contact) {
        contact.fields.clear();
        contact.fields.putAll(after);
        for (String clock : new HashSet<>(clocks.values())) {
            if (!(row.fields.get(clock) instanceof Cell.Given)) {
                row.fault(FaultCode.NO_TIMESTAMP, null);
            }
        }
    }
}
