package dev.rollcall.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.Availability;
import dev.rollcall.model.Channel;
import dev.rollcall.model.ConsentRecord;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Status;
import dev.rollcall.options.OnExisting;
import dev.rollcall.source.Cell;

/** The requests of one row, with its faults. */
final class OracleRow {
    final long number;
    /** Valid ones only, by their keys. */
    final Map<IdentifierKind, String> identifiers = new HashMap<>();

    /** Valid addresses in cells with several or doubtful ones, by the kind of their column. */
    final Map<IdentifierKind, List<String>> ambiguous = new HashMap<>();

    String emailText;
    /** Channels with an invalid address in the row. */
    final Set<Channel> badAddresses = new HashSet<>();
    /** BLANK, ERASE, Given with a value of the field's type, or ABSENT where the cell could not be read. */
    final Map<String, Cell> fields = new HashMap<>();

    final Map<Channel, Status> statuses = new HashMap<>();
    final Map<Channel, String> statusColumns = new HashMap<>();
    /** The requested status of the contact as a whole, or null. */
    Status contactStatus;

    String contactStatusColumn;

    /** Channels and lists (by key) that start PENDING if they are new, since the consent of the person is unknown. */
    final Set<Channel> unconfirmed = new HashSet<>();

    final Set<String> unconfirmedLists = new HashSet<>();

    final Map<Channel, Availability> availabilities = new HashMap<>();
    /** By list key. */
    final Map<String, Status> lists = new HashMap<>();
    /** By list key; no column for a status of the request. */
    final Map<String, String> listColumns = new HashMap<>();
    /** The requests of the list columns of a channel; none if the columns are absent. */
    final Map<Channel, Set<OracleListColumns.Named>> named = new HashMap<>();
    /** As shown, by key. */
    final Map<String, String> tags = new HashMap<>();
    /** Keys of the tags in its cells; null where there is no tag column. */
    Set<String> ownTags;

    /** The consent record of the row, or null. */
    ConsentRecord consent;
    /** The one identifier that it is matched by, or null for the request's order. */
    IdentifierKind matchBy;
    /** Whether the row names an unknown identifier to be matched by. */
    boolean unmatchable;

    final List<OracleFault> faults = new ArrayList<>();
    /** Whether cells may be in the wrong columns. */
    boolean damaged;
    /** The row's own on-existing rule, or null. */
    OnExisting onExisting;
    /** Whether a cell of tags could not be read as a whole; it replaces nothing then. */
    boolean badTags;
    /** Whether a fault refuses the row, apart from unknown lists. */
    boolean invalid;

    boolean deletes;
    Long duplicateOf;

    OracleRow(long number) {
        this.number = number;
    }

    /** The identifiers that it is matched by, in order. */
    List<IdentifierKind> order(List<IdentifierKind> usual) {
        return unmatchable ? List.of() : matchBy == null ? usual : List.of(matchBy);
    }

    /** The first valid identifier in match order, or null. */
    String key(List<IdentifierKind> matchOrder) {
        for (IdentifierKind kind : order(matchOrder)) {
            if (identifiers.containsKey(kind)) {
                return kind + " " + identifiers.get(kind);
            }
        }
        return null;
    }

    /** The name of the person in its cells. */
    String name() {
        return OracleName.of(key -> fields.get(key) instanceof Cell.Given given ? given.value() : null);
    }

    /**
     * Whether {@code requested} concerns the address that its contact has on a channel after the row: not if the
     * row has another address; if its address is invalid, only a CLOSED status does.
     */
    boolean means(OracleContact contact, Channel channel, Status requested) {
        IdentifierKind kind = channel == Channel.EMAIL ? IdentifierKind.EMAIL : IdentifierKind.PHONE;
        if (identifiers.containsKey(kind)) {
            return identifiers.get(kind).equals(contact.identifiers.get(kind));
        }
        return !badAddresses.contains(channel) || OracleConsent.closed(requested);
    }

    /** Whether the row has a fault for an invalid identifier. */
    boolean hasBadIdentifier() {
        List<FaultCode> codes = List.of(
                FaultCode.INVALID_EMAIL,
                FaultCode.INVALID_PHONE,
                FaultCode.INVALID_EXTERNAL_ID,
                FaultCode.INVALID_ID,
                FaultCode.INVALID_MATCH_BY);
        return faults.stream().anyMatch(fault -> codes.contains(fault.code()));
    }

    /** a fault of a cell that a delete row ignores is at most a warning. */
    void downgradeFaultsOfIgnoredCells() {
        faults.replaceAll(fault -> fault.code().name().matches("(TOO_MANY|SURPLUS|MISSING)_CELLS")
                        || fault.code().name().matches("INVALID_(EMAIL|PHONE|EXTERNAL_ID|ID|MATCH_BY)")
                ? fault
                : new OracleFault(fault.code(), Severity.WARNING, fault.column(), null));
    }

    void faultWith(FaultCode code, OracleContact contact) {
        faults.add(new OracleFault(code, code.severity(), null, contact));
    }

    void ambiguous(IdentifierKind kind, List<String> keys) {
        ambiguous.computeIfAbsent(kind, unseen -> new ArrayList<>()).addAll(keys);
    }

    void fault(FaultCode code, String column) {
        faults.add(new OracleFault(code, column));
    }
}
