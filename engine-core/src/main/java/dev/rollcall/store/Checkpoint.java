package dev.rollcall.store;

import java.util.UUID;

/**
 * The progress of an import. Immutable.
 *
 * @param importId the import
 * @param state the state, opaque to the store
 */
public record Checkpoint(UUID importId, String state) {
    /** Returns the import's id only: the state holds a secret and may hold an address. */
    @Override
    public String toString() {
        return "Checkpoint[importId=" + importId + "]";
    }
}
