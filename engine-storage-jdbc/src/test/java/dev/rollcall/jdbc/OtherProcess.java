package dev.rollcall.jdbc;

import java.nio.file.Path;

import dev.rollcall.store.StoreException;

/** A process that opens the store of its argument, and prints the reason if it cannot. */
public final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
        try {
            JdbcContactStore.h2File(Path.of(arguments[0])).close();
            System.out.println("opened");
        } catch (StoreException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
