package dev.rollcall.kit;

import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Nested;

/**
 * The contract of every {@link ContactStore}. To check a store, extend this class and implement {@link #open}; each
 * group of tests is in a class of its own.
 *
 * <pre>{@code
 * class MyContactStoreTest extends ContactStoreContract {
 *     @Override
 *     protected ContactStore open() {
 *         return new MyContactStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class ContactStoreContract {
    /** Opens a new, empty store. Called once for each test; the test closes it. */
    protected abstract ContactStore open();

    @Nested
    class ContactLookUp extends ContactLookUpContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class SuppressionLookUp extends SuppressionLookUpContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Content extends ContentContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class TagsAndLists extends TagsAndListsContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class ConsentRecords extends ConsentRecordContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Grants extends GrantContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class MovingIdentifiers extends MovingIdentifiersContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Catalogs extends CatalogContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Scans extends ScanContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class RowRecords extends RowRecordContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Recording extends RecordingContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Interleavings extends InterleavingContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class OptOutRaces extends OptOutRaceContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class FindingBesideWrites extends FindingBesideWritesContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class Races extends RaceContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class RandomWrites extends RandomWritesContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class DeferredOptOuts extends DeferredOptOutContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }

    @Nested
    class BesideAtomic extends BesideAtomicContract {
        @Override
        ContactStore open() {
            return ContactStoreContract.this.open();
        }
    }
}
