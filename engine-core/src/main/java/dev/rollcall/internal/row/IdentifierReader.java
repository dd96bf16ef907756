package dev.rollcall.internal.row;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.job.ImportOptions;
import dev.rollcall.mapping.HeaderMapping;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Blanks;
import dev.rollcall.model.Channel;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.Name;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers of a row and what it is matched by, and nothing else: what the search for duplicates needs. Immutable. */
public final class IdentifierReader {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final List<String> header;
    private final Map<IdentifierKind, Integer> columns = new EnumMap<>(IdentifierKind.class);
    private final @Nullable String eraseToken;
    private final @Nullable String phoneRegion;
    private final RoleAddress roleAddress;
    private final MatchByCells matchBy;

    public IdentifierReader(HeaderMapping mapping, ImportOptions options) {
        this.header = mapping.header();
        this.eraseToken = options.merge().eraseToken();
        this.phoneRegion = options.values().phoneRegion();
        this.roleAddress = new RoleAddress(options);
        this.matchBy = new MatchByCells(mapping, options);
        for (int i = 0; i < mapping.targets().size(); i++) {
            if (mapping.targets().get(i) instanceof Target.Identifies identifies) {
                columns.put(identifies.kind(), i);
            }
        }
    }

    /** The valid identifiers of {@code row}; what is none is told to {@code faults}. */
    public Identifiers read(Row row, Consumer<Fault> faults) {
        BadAddresses bad = new BadAddresses(faults);
        return new Identifiers(
                read(row, IdentifierKind.ID, IdentifierReader::id, FaultCode.INVALID_ID, bad),
                email(row, bad),
                read(
                        row,
                        IdentifierKind.PHONE,
                        text -> PhoneNumber.parse(text, phoneRegion),
                        FaultCode.INVALID_PHONE,
                        bad),
                read(row, IdentifierKind.EXTERNAL_ID, IdentifierReader::externalId, FaultCode.INVALID_EXTERNAL_ID, bad),
                matchBy.order(row, bad),
                bad.channels);
    }

    /** Hears what is wrong with the identifiers of a row, and keeps in mind which addresses are none. */
    private final class BadAddresses implements Consumer<Fault> {
        private final Consumer<Fault> faults;
        private Set<Channel> channels = Set.of();

        BadAddresses(Consumer<Fault> faults) {
            this.faults = faults;
        }

        @Override
        public void accept(Fault fault) {
            for (Channel channel : Channel.values()) {
                Integer column = columns.get(IdentifierKind.of(channel));
                boolean about = column != null && header.get(column).equals(fault.column());
                if (about && fault.severity() == Severity.ERROR) {
                    channels = new HashSet<>(channels);
                    channels.add(channel);
                }
            }
            faults.accept(fault);
        }
    }

    private @Nullable EmailAddress email(Row row, Consumer<Fault> faults) {
        EmailAddress email = read(row, IdentifierKind.EMAIL, EmailAddress::parse, FaultCode.INVALID_EMAIL, faults);
        Integer column = columns.get(IdentifierKind.EMAIL);
        if (email == null || column == null) {
            return null;
        }
        DomainTypos.meant(email)
                .ifPresent(domain -> faults.accept(
                        new Fault(FaultCode.UNLIKELY_DOMAIN, header.get(column), email.text(), domain + "?")));
        return roleAddress.accepts(email, header.get(column), faults) ? email : null;
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

    private static Optional<Long> id(String text) {
        String id = Blanks.strip(text);
        return ID.matcher(id).matches() ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    private static Optional<String> externalId(String text) {
        String id = Blanks.strip(text);
        return id.length() <= Name.MAX_LENGTH && CellText.isLabel(id) ? Optional.of(id) : Optional.empty();
    }
}
