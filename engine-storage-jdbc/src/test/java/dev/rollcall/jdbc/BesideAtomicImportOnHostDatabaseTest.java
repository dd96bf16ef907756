package dev.rollcall.jdbc;

import java.util.UUID;

import dev.rollcall.jdbc.internal.h2.HostDatabase;
import dev.rollcall.spec.BesideAtomicImportContract;
import dev.rollcall.store.ContactStore;
import org.h2.jdbcx.JdbcDataSource;

/** The host's calls beside an atomic import, on a database that it has opened itself. */
class BesideAtomicImportOnHostDatabaseTest extends BesideAtomicImportContract {
    @Override
    protected ContactStore open() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return LeakCheckedDatabase.store(HostDatabase.of(source));
    }
}
