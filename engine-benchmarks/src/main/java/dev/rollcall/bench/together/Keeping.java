package dev.rollcall.bench.together;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.GuardRules;
import dev.rollcall.options.ImportOptions;

/** The expected end of an import. */
enum Keeping {
    CHUNK_BY_CHUNK(ImportStatus.FINISHED),
    AS_A_WHOLE(ImportStatus.FINISHED),
    /** Stores nothing: one of its rows is refused, and no fault is allowed. */
    NOTHING_FOR_FAULTS(ImportStatus.REJECTED_BY_WATCHDOG),
    /** Stores nothing: it has a person of no other import, which is a contact too many. */
    NOTHING_FOR_CONTACTS(ImportStatus.EXCEEDS_ALLOWED_CONTACT_LIMIT);

    private final ImportStatus end;

    Keeping(ImportStatus end) {
        this.end = end;
    }

    ImportStatus end() {
        return end;
    }

    boolean keepsRows() {
        return end == ImportStatus.FINISHED;
    }

    /** Returns whether its rows are in one transaction. */
    boolean isAtomic() {
        return this != CHUNK_BY_CHUNK;
    }

    ImportOptions.Builder applyTo(ImportOptions.Builder options) {
        return switch (this) {
            case CHUNK_BY_CHUNK -> options;
            case AS_A_WHOLE -> options.set(GuardRules.ALL_OR_NOTHING, true);
            case NOTHING_FOR_FAULTS -> options.set(GuardRules.MAX_FAULTED_SHARE, 0.0);
            case NOTHING_FOR_CONTACTS -> options.set(GuardRules.MAX_CONTACTS, 0L);
        };
    }
}
