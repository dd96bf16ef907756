package dev.rollcall.memory;

import dev.rollcall.store.HeldException;
import org.jspecify.annotations.Nullable;

/** Whether a transaction may still be used, and if not, why. */
final class TransactionState {
    private final boolean besideAtomic;
    private @Nullable String whyUnusable;

    /** @param besideAtomic whether an ATOMIC transaction is open, so that this one can only look up */
    TransactionState(boolean besideAtomic) {
        this.besideAtomic = besideAtomic;
    }

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

    /**
     * Lets a transaction pass that may change something.
     *
     * @throws HeldException if it may not
     */
    void requireChangeable() {
        requireUsable();
        if (besideAtomic) {
            throw new HeldException(
                    "an import that is kept as a whole is running; until it has ended, nothing but opt-outs is"
                            + " taken");
        }
    }

    /** Does {@code work}; if it fails, it may have left half of its changes behind, so only a rollback is left. */
    void change(Runnable work) {
        requireChangeable();
        whyUnusable = "the transaction has failed and can only be rolled back";
        work.run();
        whyUnusable = null;
    }

    void end() {
        whyUnusable = "the transaction has ended";
    }
}
