package dev.rollcall.internal.merge;

import dev.rollcall.model.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a chunk: as it was read, and as it is after the rows so far. Mutable, owned by its {@link WorkingSet}.
 */
public final class WorkingContact {
    private final @Nullable Contact stored;
    private Contact current;
    private boolean deleted;

    WorkingContact(@Nullable Contact stored, Contact current) {
        this.stored = stored;
        this.current = current;
    }

    @Nullable
    Contact stored() {
        return stored;
    }

    /** Returns the contact after the rows so far. */
    public Contact current() {
        return current;
    }

    /** Reports whether this chunk has created it. */
    boolean isNew() {
        return stored == null;
    }

    void update(Contact changed) {
        current = changed;
    }

    void delete() {
        deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** Returns the store's id of the contact; a new contact has it after {@link WorkingSet#assignIds}. */
    public long id() {
        return current.id();
    }
}
