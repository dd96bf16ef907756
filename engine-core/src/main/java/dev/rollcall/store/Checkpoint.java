package dev.rollcall.store;

import java.util.UUID;

/**
 * How far an import has come.
 *
 * @param state opaque to the store
 */
public record Checkpoint(UUID importId, String state) {
    /** Without the state: that holds a secret and may hold somebody's address. */
    @Override
    public String toString() {
        return "Checkpoint[importId=" + importId + "]";
    }
}
