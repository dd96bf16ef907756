package dev.rollcall.memory;

import dev.rollcall.store.HeldException;
import org.jspecify.annotations.Nullable;

/** The usability of a transaction, with the reason if it cannot be used. */
final class TransactionState {
    private final boolean besideAtomic;
    private @Nullable String whyUnusable;

    /** @param besideAtomic whether an ATOMIC transaction is open, so that this one can only look up */
    TransactionState(boolean besideAtomic) {
        this.besideAtomic = besideAtomic;
    }

    /**
     * Checks that the transaction can be used.
     *
     * @throws IllegalStateException if it can only be closed
     */
    void requireUsable() {
        if (whyUnusable != null) {
            throw new IllegalStateException(whyUnusable);
        }
    }

    /**
     * Checks that the transaction may change data.
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

    /** Runs {@code work}; after a failure some of its changes may be done, so only a rollback is possible. */
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
