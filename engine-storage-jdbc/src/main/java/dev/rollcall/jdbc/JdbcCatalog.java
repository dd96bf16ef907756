package dev.rollcall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.rollcall.internal.text.Name;
import dev.rollcall.jdbc.internal.column.CodeColumn;
import dev.rollcall.jdbc.internal.column.FieldsJson;
import dev.rollcall.jdbc.internal.table.IdBlocks;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.store.Catalog;

/** The lists and fields, as part of a transaction. */
final class JdbcCatalog implements Catalog {
    private static final String LISTS = "SELECT id, name, reserved FROM contact_list";
    private static final String FIELDS = "SELECT name, type, default_value, visibility FROM field_definition";

    private final HandleScope transaction;
    private final IdBlocks ids;

    JdbcCatalog(HandleScope transaction, IdBlocks ids) {
        this.transaction = transaction;
        this.ids = ids;
    }

    @Override
    public Optional<ContactList> list(String name) {
        return look(handle -> handle.select(LISTS + " WHERE name_key = ?", Name.key(name))
                .map((row, context) -> list(row))
                .findOne());
    }

    @Override
    public Optional<ContactList> list(long id) {
        return look(handle -> handle.select(LISTS + " WHERE id = ?", id)
                .map((row, context) -> list(row))
                .findOne());
    }

    @Override
    public List<ContactList> lists() {
        return look(handle -> handle.select(LISTS + " ORDER BY id")
                .map((row, context) -> list(row))
                .list());
    }

    @Override
    public ContactList createList(String name) {
        return transaction.change("creating a list", handle -> {
            ContactList list = new ContactList(ids.take(handle), Name.clean(name), false);
            handle.execute(
                    "INSERT INTO contact_list (id, name, name_key, reserved) VALUES (?, ?, ?, FALSE)",
                    list.id(),
                    list.name(),
                    Name.key(name));
            return list;
        });
    }

    @Override
    public boolean reserveList(long id, boolean reserved) {
        return transaction.change(
                "reserving a list",
                handle -> handle.execute("UPDATE contact_list SET reserved = ? WHERE id = ?", reserved, id) == 1);
    }

    @Override
    public Optional<FieldDefinition> field(String name) {
        return look(handle -> handle.select(FIELDS + " WHERE field_key = ?", Name.key(name))
                .map((row, context) -> field(row))
                .findOne());
    }

    @Override
    public List<FieldDefinition> fields() {
        return look(handle -> handle.select(FIELDS + " ORDER BY field_key")
                .map((row, context) -> field(row))
                .list());
    }

    @Override
    public void createField(FieldDefinition field) {
        transaction.change(
                "creating a field",
                handle -> handle.execute(
                        "INSERT INTO field_definition (field_key, name, type, default_value, visibility)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        field.key(),
                        field.name(),
                        CodeColumn.FIELD_TYPE.of(field.type()),
                        FieldsJson.writeOne(field.defaultValue()),
                        CodeColumn.VISIBILITY.of(field.visibility())));
    }

    @Override
    public boolean deleteField(String name) {
        return transaction.change(
                "deleting a field",
                handle -> handle.execute("DELETE FROM field_definition WHERE field_key = ?", Name.key(name)) == 1);
    }

    private <T> T look(Connections.Work<T> work) {
        return transaction.read("looking up lists and fields", work);
    }

    private static ContactList list(ResultSet row) throws SQLException {
        return new ContactList(row.getLong(1), row.getString(2), row.getBoolean(3));
    }

    private static FieldDefinition field(ResultSet row) throws SQLException {
        return new FieldDefinition(
                row.getString(1),
                CodeColumn.FIELD_TYPE.constant(row.getInt(2)),
                FieldsJson.readOne(row.getString(3)),
                CodeColumn.VISIBILITY.constant(row.getInt(4)));
    }
}
