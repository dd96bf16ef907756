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

    /** Valid addresses that it gives and that are not taken, by the kind of their column. */
    final Map<IdentifierKind, List<String>> ambiguous = new HashMap<>();

    String emailText;
    /** Channels of which it gives an address that is none. */
    final Set<Channel> badAddresses = new HashSet<>();
    /** BLANK, ERASE, Given with a value of the field's type, or ABSENT where the cell could not be read. */
    final Map<String, Cell> fields = new HashMap<>();

    final Map<Channel, Status> statuses = new HashMap<>();
    final Map<Channel, String> statusColumns = new HashMap<>();
    /** How the contact is to stand as a whole, or null. */
    Status standing;

    String standingColumn;

    /** Channels and lists (by key) that start PENDING if they are new: nobody knows whether the person has agreed. */
    final Set<Channel> unconfirmed = new HashSet<>();

    final Set<String> unconfirmedLists = new HashSet<>();

    final Map<Channel, Availability> availabilities = new HashMap<>();
    /** By list key. */
    final Map<String, Status> lists = new HashMap<>();
    /** By list key; none where the request asked. */
    final Map<String, String> listColumns = new HashMap<>();
    /** What the list columns of a channel ask for; none where they are not there. */
    final Map<Channel, Set<OracleListColumns.Named>> named = new HashMap<>();
    /** As shown, by key. */
    final Map<String, String> tags = new HashMap<>();
    /** Keys of the tags in its cells; null where there is no tag column. */
    Set<String> ownTags;

    /** The record of consent that it gives, or null. */
    ConsentRecord proof;
    /** The one identifier that it is matched by, or null for the request's order. */
    IdentifierKind matchBy;
    /** It says by what it is to be matched, and nobody can tell what that is. */
    boolean unmatchable;

    final List<OracleFault> faults = new ArrayList<>();
    /** The cells may stand in the wrong columns. */
    boolean damaged;
    /** What the row itself says of a known contact, or null. */
    OnExisting onExisting;
    /** A cell of tags could not be read as a whole: it replaces nothing. */
    boolean badTags;
    /** Something in it refuses the row, but for unknown lists. */
    boolean invalid;

    boolean deletes;
    Long duplicateOf;

    OracleRow(long number) {
        this.number = number;
    }

    /** What it is matched by, the first first. */
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

    /** What its cells call the person. */
    String name() {
        return OracleName.of(key -> fields.get(key) instanceof Cell.Given given ? given.value() : null);
    }

    /**
     * Whether it says {@code asked} of the address that its contact has on a channel after it: where it gives
     * another address, that one is spoken of; where what it gives is none, only what closes is the contact's.
     */
    boolean means(OracleContact contact, Channel channel, Status asked) {
        IdentifierKind kind = channel == Channel.EMAIL ? IdentifierKind.EMAIL : IdentifierKind.PHONE;
        if (identifiers.containsKey(kind)) {
            return identifiers.get(kind).equals(contact.identifiers.get(kind));
        }
        return !badAddresses.contains(channel) || OracleConsent.closed(asked);
    }

    /** Whether a fault says that an identifier was given and is none. */
    boolean hasBadIdentifier() {
        List<FaultCode> codes = List.of(
                FaultCode.INVALID_EMAIL,
                FaultCode.INVALID_PHONE,
                FaultCode.INVALID_EXTERNAL_ID,
                FaultCode.INVALID_ID,
                FaultCode.INVALID_MATCH_BY);
        return faults.stream().anyMatch(fault -> codes.contains(fault.code()));
    }

    /** what is wrong with the cells that a delete row does not look at is a warning at most. */
    void lookAtIdentifiersOnly() {
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
