package dev.rollcall.jdbc;

import java.nio.file.Path;

import dev.rollcall.store.StoreException;

/** Opens the store that its argument names, and prints why it could not. */
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
