package dev.rollcall.jdbc.internal.table;

import java.sql.SQLException;
import java.util.Objects;

import dev.rollcall.model.Contact;
import org.jdbi.v3.core.Handle;

/** The rows of {@code contact_external_id}, which make external ids unique and find their contacts. For one writer. */
final class ExternalIdTable implements AutoCloseable {
    private final RowStatement release;
    private final RowStatement take;

    ExternalIdTable(Handle handle) {
        release = new RowStatement(handle, "DELETE FROM contact_external_id WHERE contact_id = ?");
        take = new RowStatement(handle, "INSERT INTO contact_external_id (contact_id, external_id) VALUES (?, ?)");
    }

    static boolean differ(Contact one, Contact other) {
        return !Objects.equals(one.externalId(), other.externalId());
    }

    /** Deletes the row of {@code contact}, if it has an external id. */
    void release(Contact contact) throws SQLException {
        if (contact.externalId() != null) {
            release.execute(contact.id());
        }
    }

    /**
     * Inserts the row of {@code contact}, if it has an external id.
     *
     * @throws SQLException for a duplicate unique value, if another contact has it
     */
    void take(Contact contact) throws SQLException {
        if (contact.externalId() != null) {
            take.execute(contact.id(), contact.externalId());
        }
    }

    @Override
    public void close() throws SQLException {
        release.close();
        take.close();
    }
}
