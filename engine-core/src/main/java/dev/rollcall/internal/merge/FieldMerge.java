package dev.rollcall.internal.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.FieldChange;
import dev.rollcall.model.Contact;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.MergeOption;
import dev.rollcall.options.FieldRule;
import org.jspecify.annotations.Nullable;

/** The merge of one row's fields into one contact. Used once. */
final class FieldMerge {
    /** The most characters of all fields of a contact, names included: a store must hold them in one text. */
    private static final int MAX_CHARACTERS = 100_000;

    private static final FieldChange ERASE = new FieldChange.Erase();

    private final MergePlan plan;
    private final Contact before;
    private final boolean isNew;
    private final Contact.Builder contact;
    private Map<String, FieldChange> changes;
    private final List<Fault> faults = new ArrayList<>();
    /** The answers whether the row is newer than the contact, by the key of the timestamp field. */
    private final Map<String, Boolean> newer = new HashMap<>();

    FieldMerge(
            MergePlan plan, Contact before, boolean isNew, Contact.Builder contact, Map<String, FieldChange> changes) {
        this.plan = plan;
        this.before = before;
        this.isNew = isNew;
        this.contact = contact;
        this.changes = changes;
    }

    static boolean fits(Map<String, FieldValue> fields) {
        long characters = 0;
        for (Map.Entry<String, FieldValue> field : fields.entrySet()) {
            characters += field.getKey().length();
            if (field.getValue() instanceof FieldValue.Text text) {
                characters += text.text().length();
            }
        }
        return characters <= MAX_CHARACTERS;
    }

    List<Fault> apply() {
        if (plan.options().merge().replaceAll() || !plan.fieldRules().isEmpty()) {
            applyRules();
        }
        changes.forEach((key, change) -> merge(key, change, plan.fieldRules().get(key)));
        if (isNew) {
            plan.defaults().forEach(this::writeDefault);
        }
        return faults;
    }

    /** Adds the changes that the rules make to those of the row. */
    private void applyRules() {
        Map<String, FieldChange> all = new HashMap<>(changes);
        changes = all;
        if (plan.options().merge().replaceAll()) {
            before.fields().keySet().forEach(key -> all.putIfAbsent(key, ERASE));
            plan.defaults().keySet().forEach(key -> all.putIfAbsent(key, ERASE));
        }
        plan.fieldRules().forEach((key, rule) -> {
            if (rule instanceof FieldRule.Newest newest) {
                newer.computeIfAbsent(newest.timestampField(), this::isNewer);
            } else if (rule instanceof FieldRule.Erase) {
                all.put(key, ERASE);
            }
        });
    }

    private void merge(String key, @Nullable FieldChange change, @Nullable FieldRule rule) {
        MergeOption option = plan.options().merge().option();
        Boolean rowIsNewer =
                rule instanceof FieldRule.Newest newest ? newer.get(newest.timestampField()) : newer.get(key);
        if (rowIsNewer != null) {
            if (rowIsNewer) {
                write(key, change, option == MergeOption.OVERWRITE ? option : MergeOption.OVERWRITE_IF_NOT_EMPTY);
            }
            return;
        }
        MergeOption ruled = rule == null ? option : rule.optionFor(option, isNew);
        if (ruled != null) {
            write(key, change, ruled);
        }
    }

    private void write(String key, @Nullable FieldChange change, MergeOption option) {
        boolean storedBlank = !contact.fields().containsKey(key);
        if (change == null || !change.isMade(option, storedBlank)) {
            return;
        }
        FieldValue value = change.newValue(plan.defaults().get(key));
        if (value == null) {
            contact.clearField(key);
        } else {
            contact.field(key, value);
        }
    }

    /** Reports whether the row is newer than the contact. A row without a time of its own is not (ruling R-17). */
    private boolean isNewer(String timestampField) {
        if (!(changes.get(timestampField) instanceof FieldChange.Put given)) {
            faults.add(Fault.ofRow(FaultCode.NO_TIMESTAMP, timestampField));
            return false;
        }
        FieldValue stored = before.fields().get(timestampField);
        return stored == null || instant(given.value()).isAfter(instant(stored));
    }

    private Instant instant(FieldValue date) {
        return FieldValue.moment(date, plan.options().values().zone());
    }

    /** Writes a default. On a new contact, only an erase leaves such a field blank (ruling R-15). */
    private void writeDefault(String key, FieldValue value) {
        if (!contact.fields().containsKey(key) && !(changes.get(key) instanceof FieldChange.Erase)) {
            contact.field(key, value);
        }
    }
}
