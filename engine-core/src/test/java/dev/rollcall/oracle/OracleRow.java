package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.source.Cell;

/** What one row asks for. What was bad in it is among the faults. */
final class OracleRow {
    final long number;
    /** Valid ones only, by their keys. */
    final Map<IdentifierKind, String> identifiers = new HashMap<>();

    String emailText;
    /** BLANK, ERASE, or Given with a value of the field's type. */
    final Map<String, Cell> fields = new HashMap<>();

    final Map<Channel, Status> statuses = new HashMap<>();
    final Map<Channel, String> statusColumns = new HashMap<>();
    final Map<Channel, Availability> availabilities = new HashMap<>();
    /** By list key. */
    final Map<String, Status> lists = new HashMap<>();
    /** By list key; none where the request asked. */
    final Map<String, String> listColumns = new HashMap<>();
    /** As shown, by key. */
    final Map<String, String> tags = new HashMap<>();

    final List<OracleFault> faults = new ArrayList<>();
    boolean damaged;
    Long duplicateOf;

    OracleRow(long number) {
        this.number = number;
    }

    /** The first valid identifier in match order, or null. */
    String key(List<IdentifierKind> matchOrder) {
        for (IdentifierKind kind : matchOrder) {
            if (identifiers.containsKey(kind)) {
                return kind + " " + identifiers.get(kind);
            }
        }
        return null;
    }

    void fault(FaultCode code, String column) {
        faults.add(new OracleFault(code, column));
    }
}
