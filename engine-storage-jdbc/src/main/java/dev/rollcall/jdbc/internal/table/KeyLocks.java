package dev.rollcall.jdbc.internal.table;

import java.sql.SQLException;

import dev.rollcall.jdbc.internal.column.PhoneColumn;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import org.jdbi.v3.core.Handle;

/**
 * The locks on the unique keys of addresses without an owner, until the transaction ends. A contact that is inserted
 * and deleted within it locks the key.
 */
final class KeyLocks implements AutoCloseable {
    private static final String REST = ", id, version, status, fields, has_consents, created_at, created_by,"
            + " updated_at, updated_by) VALUES (?, ?, 0, 0, '', FALSE, 0, '', 0, '')";

    private final Handle handle;
    private final IdBlocks ids;
    private final RowStatement email;
    private final RowStatement phone;
    private final RowStatement delete;

    KeyLocks(Handle handle, IdBlocks ids) {
        this.handle = handle;
        this.ids = ids;
        email = new RowStatement(handle, "INSERT INTO contact (email_key" + REST);
        phone = new RowStatement(handle, "INSERT INTO contact (phone" + REST);
        delete = new RowStatement(handle, "DELETE FROM contact WHERE id = ?");
    }

    /**
     * Locks the key of {@code address}. Waits for another transaction with that lock, and fails if the address has an
     * owner then.
     */
    void hold(Identifier address) throws SQLException {
        long id = ids.take(handle);
        if (address.kind() == IdentifierKind.EMAIL) {
            email.execute(address.key(), id);
        } else if (PhoneColumn.holds(address.key())) {
            phone.execute(PhoneColumn.number(address.key()), id);
        } else {
            return; // nobody can own it
        }
        delete.execute(id);
    }

    @Override
    public void close() throws SQLException {
        email.close();
        phone.close();
        delete.close();
    }
}
