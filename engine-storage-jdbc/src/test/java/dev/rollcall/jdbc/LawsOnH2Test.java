package dev.rollcall.jdbc;

import dev.rollcall.oracle.ImportLaws;
import dev.rollcall.oracle.TestStores;
import org.junit.jupiter.api.AfterAll;

/** The laws of imports, on H2. The schema is created once, and its tables are emptied before each use. */
class LawsOnH2Test extends ImportLaws {
    private static final EmptiedH2 H2 = new EmptiedH2();

    @Override
    protected TestStores stores() {
        return H2::emptied;
    }

    @Override
    protected int files() {
        return 200;
    }

    @Override
    protected int rowsOfALargerFile() {
        return 10_000;
    }

    @AfterAll
    static void close() {
        H2.close();
    }
}
