package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.vendor.Vendor;

import static dev.rollcall.options.OptionTypes.number;
import static dev.rollcall.options.OptionTypes.oneOf;
import static dev.rollcall.options.OptionTypes.setOf;

/** The rules for the import as a whole: its transactions, the order of its rows, their records and counters. */
public final class RunRules {
    /** The largest number of rows in one transaction. */
    public static final int MAX_CHUNK_ROWS = 10_000;

    private static final int DEFAULT_CHUNK_ROWS = 1_000;

    /** The row records that the journal stores. */
    public static final ImportOption<RowRetention> KEPT_ROWS = ImportOption.of(
            "keptRows",
            oneOf(RowRetention.values()),
            RowRetention.REFUSED,
            "Which row records are stored. `REFUSED`: those of rows that were refused or have a fault or warning.");

    /** The number of rows in one transaction, 1 to 10,000. */
    public static final ImportOption<Integer> CHUNK_ROWS = ImportOption.of(
            "chunkRows",
            number("chunkRows", 1, MAX_CHUNK_ROWS),
            DEFAULT_CHUNK_ROWS,
            "The number of rows in one transaction, 1 to 10,000.");

    /** The order in which rows are applied, which never changes the result. */
    public static final ImportOption<ApplyOrder> APPLY_ORDER = ImportOption.of(
            "applyOrder",
            oneOf(ApplyOrder.values()),
            ApplyOrder.AUTO,
            "The order in which rows are written, which never changes the result: see"
                    + " [tuning](tuning.md#order-of-rows).");

    /** The vendors whose counters the import has. */
    public static final ImportOption<Set<Vendor>> COUNTERS = ImportOption.of(
            "counters",
            setOf(oneOf(Vendor.values())),
            Set.of(),
            "The vendors whose counters the report has. Each preset sets its vendor.");

    static final List<ImportOption<?>> OPTIONS = List.of(KEPT_ROWS, CHUNK_ROWS, APPLY_ORDER, COUNTERS);

    private RunRules() {}
}
