package dev.rollcall.oracle;

import dev.rollcall.store.ContactStore;

/** Supplies stores to the properties. They use one at a time and never close it, so it may be the same one, emptied. */
@FunctionalInterface
public interface TestStores {
    /** A store without contacts, lists, fields and suppressions; the one returned before is not used any more. */
    ContactStore fresh();
}
