package dev.rollcall.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.mapping.ListPart;
import dev.rollcall.model.Channel;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;

/** The list columns of one channel in one row. */
final class OracleListColumns {
    /** One list under the name that a cell uses; {@code since} is null for now. */
    record Named(String reference, Status requested, String column, Instant since) {
        /** The key of the list, or null if there is none. */
        String list(OracleStore store, ImportOptions options) {
            return options.lists().byId()
                    ? store.listsById.get(reference)
                    : store.lists.containsKey(reference) ? reference : null;
        }
    }

    private final OracleRow row;
    private final ImportOptions options;
    /** Texts and columns of the present cells; the text of a blank one is empty. */
    private final Map<ListPart, String> texts = new HashMap<>();

    private final Map<ListPart, String> columns = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Named> named = new HashSet<>();

    OracleListColumns(OracleRow row, ImportOptions options) {
        this.row = row;
        this.options = options;
    }

    void put(ListPart part, String column, String text) {
        texts.put(part, text);
        columns.put(part, column);
    }

    /** Reads the collected cells, the strongest first, since a weaker one does not count for a list named before. */
    void read(Channel channel) {
        List<Instant> times = texts.containsKey(ListPart.LISTS) ? times() : List.of();
        if (texts.size() > (texts.containsKey(ListPart.SINCE) ? 1 : 0)) {
            row.named.put(channel, named);
        }
        name(ListPart.UNSUBSCRIBED, Status.UNSUBSCRIBED, List.of());
        name(ListPart.EXCLUDED, Status.EXCLUDED, List.of());
        name(ListPart.LISTS, Status.ACTIVE, times);
    }

    private void name(ListPart part, Status requested, List<Instant> times) {
        List<String> references = parts(part);
        if (!times.isEmpty() && times.size() != references.size()) {
            refuse(FaultCode.INVALID_LIST_TIMES, ListPart.SINCE);
            return;
        }
        if (references.size() > 1_000 || !references.stream().allMatch(this::isReference)) {
            refuse(FaultCode.INVALID_LIST, part);
        }
        Set<String> here = new HashSet<>();
        boolean twice = false;
        for (int i = 0; i < Math.min(references.size(), 1_000); i++) {
            if (!isReference(references.get(i))) {
                continue;
            }
            String reference = OracleText.key(references.get(i));
            twice |= seen.contains(reference);
            if (here.add(reference) && !seen.contains(reference)) {
                named.add(new Named(reference, requested, columns.get(part), times.isEmpty() ? null : times.get(i)));
            }
        }
        seen.addAll(here);
        if (twice) {
            row.fault(FaultCode.LIST_NAMED_TWICE, columns.get(part));
        }
    }

    private boolean isReference(String text) {
        String name = OracleText.name(text);
        return options.lists().byId() ? name.matches("[1-9][0-9]{0,17}") : OracleText.isLabel(name);
    }

    private List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        for (String text : parts(ListPart.SINCE)) {
            Object time = OracleValues.date(text.strip(), options.values().zone());
            if (!(time instanceof FieldValue value)) {
                refuse(FaultCode.INVALID_LIST_TIMES, ListPart.SINCE);
                return List.of();
            }
            times.add(OracleValues.instant(value, options.values().zone()));
        }
        return times;
    }

    private List<String> parts(ListPart part) {
        List<String> parts =
                new ArrayList<>(List.of(texts.getOrDefault(part, "").split(",")));
        parts.removeIf(String::isBlank);
        return parts;
    }

    /**
     * Whether the list columns of the row name unknown lists, or reserved ones to join. Adds one fault for each column.
     */
    static boolean unknownLists(OracleRow row, OracleStore store, ImportOptions options) {
        Set<String> columns = new HashSet<>();
        row.named
                .values()
                .forEach(lists -> lists.forEach(named -> {
                    String list = named.list(store, options);
                    boolean refused =
                            list == null || store.reserved.contains(list) && named.requested() != Status.UNSUBSCRIBED;
                    if (refused && columns.add(named.column())) {
                        row.fault(FaultCode.INVALID_LIST, named.column());
                    }
                }));
        return !columns.isEmpty();
    }

    private void refuse(FaultCode code, ListPart part) {
        row.invalid = true;
        row.fault(code, columns.get(part));
    }
}
