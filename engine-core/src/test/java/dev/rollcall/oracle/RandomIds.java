package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.rollcall.model.IdentifierKind;
import dev.rollcall.store.ContactStore;

/**
 * The ids of a store, put into the cells that stand for them: {@code <contact 3>} is the id of the fourth contact,
 * {@code <own 3>} the id of the owner of an identifier of the row or else of the fourth contact, {@code <number 3>} the
 * same as a number, {@code <coming 0>} an id that the import may assign itself, {@code <list 1>} the id of the second
 * list.
 */
final class RandomIds {
    private static final Pattern REFERENCE = Pattern.compile("<(contact|own|number|coming|list) (\\d+)>");
    private static final long NOBODY = 800_000_000_000_000_000L;

    private final OracleStore store;
    private final List<Long> contacts;
    private final List<Long> lists;

    RandomIds(ContactStore store) {
        this.store = OracleStore.of(store);
        this.contacts = this.store.ids();
        this.lists = this.store.listsById.keySet().stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    List<Object> resolve(List<Object> row) {
        List<Object> resolved = new ArrayList<>();
        for (Object cell : row) {
            resolved.add(cell instanceof String text && text.contains("<") ? resolve(text, row) : cell);
        }
        return resolved;
    }

    private Object resolve(String text, List<Object> row) {
        Matcher matcher = REFERENCE.matcher(text);
        if (text.startsWith("<number") && matcher.matches()) {
            return id(matcher.group(1), Integer.parseInt(matcher.group(2)), row);
        }
        return matcher.replaceAll(found -> Long.toString(id(found.group(1), Integer.parseInt(found.group(2)), row)));
    }

    private long id(String kind, int number, List<Object> row) {
        return switch (kind) {
            case "list" -> number < lists.size() ? lists.get(number) : NOBODY;
            case "coming" -> !contacts.isEmpty() ? contacts.get(contacts.size() - 1) + 1 + number : NOBODY;
            case "own" -> {
                Long owner = owner(row);
                yield owner == null ? contact(number) : owner;
            }
            default -> contact(number);
        };
    }

    private long contact(int number) {
        return contacts.isEmpty() ? NOBODY : contacts.get(number % contacts.size());
    }

    private Long owner(List<Object> row) {
        for (Object cell : row) {
            for (IdentifierKind kind : IdentifierKind.values()) {
                String key = cell instanceof String text && kind != IdentifierKind.ID
                        ? OracleAddresses.key(kind, text)
                        : null;
                OracleContact owner = key == null ? null : store.owner(kind, key);
                if (owner != null) {
                    return Long.valueOf(owner.identifiers.get(IdentifierKind.ID));
                }
            }
        }
        return null;
    }
}
