package dev.rollcall.internal.merge;

import dev.rollcall.model.Contact;
import org.jspecify.annotations.Nullable;

/** A contact that a chunk works on: as it was read, and as it is after the rows so far. Mutable, owned by its {@link WorkingSet}. */
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

    /** As it is after the rows so far. */
    public Contact current() {
        return current;
    }

    /** Whether this chunk has created it. */
    boolean isNew() {
        return stored == null;
    }

    void become(Contact changed) {
        current = changed;
    }

    void delete() {
        deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    /** The store's number for it; for a new contact known once {@link WorkingSet#assignIds} has been called. */
    public long id() {
        return current.id();
    }
}
