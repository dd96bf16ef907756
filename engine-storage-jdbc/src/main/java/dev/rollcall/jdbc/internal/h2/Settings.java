package dev.rollcall.jdbc.internal.h2;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.rollcall.store.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * The settings of an H2 database that decide how it stores and compares text. With some of them two people would have
 * one address, or a person could not be stored beside one without an address.
 */
public final class Settings {
    /** The modes in which the contract kit passes. */
    private static final List<String> MODES =
            List.of("REGULAR", "LEGACY", "STRICT", "PostgreSQL", "MySQL", "MariaDB", "DB2", "HSQLDB");

    private static final String INSTEAD =
            "; change that, or give the store a database of its own, as" + " JdbcContactStore.h2File does";

    private final Map<String, String> values = new HashMap<>();

    private Settings() {}

    public static Settings of(Handle handle) {
        Settings settings = new Settings();
        // the names of settings are in upper or lower case, depending on DATABASE_TO_LOWER
        handle.select("SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS")
                .map((row, context) ->
                        Map.entry(row.getString(1).toUpperCase(Locale.ROOT), String.valueOf(row.getString(2))))
                .forEach(setting -> settings.values.put(setting.getKey(), setting.getValue()));
        return settings;
    }

    /**
     * Checks the settings.
     *
     * @throws StoreException if the store cannot work with one of them
     */
    public void requireUsable() {
        requireMode(values.getOrDefault("MODE", "REGULAR"));
        if (!values.getOrDefault("IGNORECASE", "0").equals("0")) {
            throw new StoreException("the database has IGNORECASE on, which takes the external ids A1 and a1 for one"
                    + " (SET IGNORECASE FALSE switches it off)" + INSTEAD);
        }
        String collation = values.getOrDefault("COLLATION", "OFF");
        if (!collation.equals("OFF")) {
            throw new StoreException("the database compares text by COLLATION " + collation
                    + ", which takes addresses or ids for one that are different" + INSTEAD);
        }
    }

    private static void requireMode(String mode) {
        if (MODES.stream().noneMatch(mode::equalsIgnoreCase)) {
            String reason = switch (mode.toUpperCase(Locale.ROOT)) {
                case "ORACLE" -> ", where an empty text is null";
                case "MSSQLSERVER", "DERBY" -> ", where only one contact could be without an address";
                default -> "";
            };
            throw new StoreException("the database is in H2's mode " + mode + reason + "; the store works in "
                    + String.join(", ", MODES) + INSTEAD);
        }
    }
}
