package dev.rollcall.internal.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Name;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers of a row, and nothing else: what the search for duplicates needs. Immutable. */
public final class IdentifierReader {
    private final List<String> header;
    private final Map<IdentifierKind, Integer> columns = new EnumMap<>(IdentifierKind.class);
    private final @Nullable String eraseToken;

    public IdentifierReader(HeaderMapping mapping, @Nullable String eraseToken) {
        this.header = mapping.header();
        this.eraseToken = eraseToken;
        for (int i = 0; i < mapping.targets().size(); i++) {
            if (mapping.targets().get(i) instanceof Target.Identifies identifies) {
                columns.put(identifies.kind(), i);
            }
        }
    }

    /** The valid identifiers of {@code row}; what is none is told to {@code faults}. */
    public Identifiers read(Row row, Consumer<Fault> faults) {
        return new Identifiers(
                read(row, IdentifierKind.EMAIL, EmailAddress::parse, FaultCode.INVALID_EMAIL, faults),
                read(row, IdentifierKind.PHONE, PhoneNumber::parse, FaultCode.INVALID_PHONE, faults),
                read(
                        row,
                        IdentifierKind.EXTERNAL_ID,
                        IdentifierReader::externalId,
                        FaultCode.INVALID_EXTERNAL_ID,
                        faults));
    }

    private <T> @Nullable T read(
            Row row,
            IdentifierKind kind,
            Function<String, Optional<T>> parser,
            FaultCode code,
            Consumer<Fault> faults) {
        Integer column = columns.get(kind);
        if (column == null || !(row.cells().get(column) instanceof Cell.Given given)) {
            return null;
        }
        String text = CellText.of(given.value());
        if (Blanks.strip(text).equals(eraseToken)) {
            return null;
        }
        Optional<T> identifier = parser.apply(text);
        if (identifier.isEmpty()) {
            faults.accept(Fault.ofCell(code, header.get(column), text));
        }
        return identifier.orElse(null);
    }

    private static Optional<String> externalId(String text) {
        String id = Blanks.strip(text);
        return id.length() <= Name.MAX_LENGTH && CellText.isLabel(id) ? Optional.of(id) : Optional.empty();
    }
}
