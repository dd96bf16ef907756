package dev.rollcall.store;

import org.jspecify.annotations.Nullable;

/** Whether a transaction may still be used, and if not, why. */
final class TransactionState {
    private @Nullable String whyUnusable;

    /**
     * Lets a usable transaction pass.
     *
     * @throws IllegalStateException if all that is left to do is to close the transaction
     */
    void requireUsable() {
        if (whyUnusable != null) {
            throw new IllegalStateException(whyUnusable);
        }
    }

    /** Does {@code work}; if it fails, it may have left half of its changes behind, so only a rollback is left. */
    void change(Runnable work) {
        requireUsable();
        whyUnusable = "the transaction has failed and can only be rolled back";
        work.run();
        whyUnusable = null;
    }

    void end() {
        whyUnusable = "the transaction has ended";
    }
}
