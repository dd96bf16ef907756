package dev.rollcall.memory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import dev.rollcall.internal.text.Name;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.LostRaceException;

/** The lists and fields as a transaction sees them. */
final class InMemoryCatalog implements Catalog {
    private final Tables tables;
    private final TransactionState state;
    private final Overlay<Long, ContactList> lists;
    private final Overlay<String, Long> listNames;
    private final Overlay<String, FieldDefinition> fields;
    private final AtomicLong lastListId;

    InMemoryCatalog(Tables tables, TransactionState state) {
        this.tables = tables;
        this.state = state;
        lists = new Overlay<>(tables.lists);
        listNames = new Overlay<>(tables.listNames);
        fields = new Overlay<>(tables.fields);
        lastListId = tables.lastListId;
    }

    @Override
    public Optional<ContactList> list(String name) {
        state.requireUsable();
        return tables.read(
                () -> Optional.ofNullable(listNames.get(Name.key(name))).map(lists::get));
    }

    @Override
    public Optional<ContactList> list(long id) {
        state.requireUsable();
        return tables.read(() -> Optional.ofNullable(lists.get(id)));
    }

    @Override
    public List<ContactList> lists() {
        state.requireUsable();
        return tables.read(() -> List.copyOf(lists.all().values()));
    }

    @Override
    public ContactList createList(String name) {
        ContactList list = new ContactList(lastListId.incrementAndGet(), Name.clean(name), false);
        state.change(() -> {
            requireFree(listNames, Name.key(name));
            listNames.put(Name.key(name), list.id());
            lists.put(list.id(), list);
        });
        return list;
    }

    @Override
    public boolean reserveList(long id, boolean reserved) {
        Optional<ContactList> known = list(id);
        known.ifPresent(list -> state.change(() -> lists.put(id, new ContactList(id, list.name(), reserved))));
        return known.isPresent();
    }

    @Override
    public Optional<FieldDefinition> field(String name) {
        state.requireUsable();
        return tables.read(() -> Optional.ofNullable(fields.get(Name.key(name))));
    }

    @Override
    public List<FieldDefinition> fields() {
        state.requireUsable();
        return tables.read(() -> List.copyOf(fields.all().values()));
    }

    @Override
    public void createField(FieldDefinition field) {
        state.change(() -> {
            requireFree(fields, field.key());
            fields.put(field.key(), field);
        });
    }

    @Override
    public boolean deleteField(String name) {
        if (field(name).isEmpty()) {
            return false;
        }
        state.change(() -> fields.remove(Name.key(name)));
        return true;
    }

    private static void requireFree(Overlay<String, ?> names, String key) {
        if (names.get(key) != null) {
            throw new LostRaceException("the name is taken");
        }
    }

    void commit() {
        lists.commit();
        listNames.commit();
        fields.commit();
    }
}
