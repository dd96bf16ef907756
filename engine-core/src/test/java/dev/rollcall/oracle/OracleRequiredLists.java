package dev.rollcall.oracle;

import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.options.ImportOptions;

/** The check for rows that name no list although they have to (F-66). */
final class OracleRequiredLists {
    private OracleRequiredLists() {}

    /** Checks a row whose cells are all read: bad cells that refuse it are reason enough. */
    static void check(OracleRow row, ImportOptions options) {
        boolean names = !row.lists.isEmpty() || !row.named.values().stream().allMatch(Set::isEmpty);
        boolean refused = row.invalid || row.damaged || row.unmatchable;
        if (options.lists().required() && !row.deletes && !names && !refused) {
            row.invalid = true;
            row.fault(FaultCode.MISSING_LIST, null);
        }
    }
}
