package dev.rollcall.internal.row;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.Identifiers;
import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.Channel;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.PhoneNotation;
import dev.rollcall.model.PhoneNumber;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the identifiers of a row and its match order, and nothing else, as the search for duplicates needs it.
 * Immutable.
 */
public final class IdentifierReader {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final List<String> header;
    private final Map<IdentifierKind, Integer> columns = new EnumMap<>(IdentifierKind.class);
    private final @Nullable String eraseToken;
    private final PhoneNotation phones;
    private final boolean cleansAddresses;
    private final MissingIdentifiers missing;
    private final RoleAddress roleAddress;
    private final MatchByCells matchBy;

    /**
     * Creates a reader.
     *
     * @param findings the findings about the whole file that the reading of rows depends on
     */
    public IdentifierReader(HeaderMapping mapping, ImportOptions options, FileFindings findings) {
        IdentifierRules rules = options.values().identifiers();
        this.header = mapping.header();
        this.eraseToken = options.merge().eraseToken();
        this.phones = new PhoneNotation(options.values().phoneRegion(), rules.phonesWithoutPlus());
        this.cleansAddresses = rules.cleanAddresses();
        this.missing = new MissingIdentifiers(rules, findings.identifiers());
        this.roleAddress = new RoleAddress(options);
        this.matchBy = new MatchByCells(mapping, options);
        TargetColumns.forEach(mapping, Target.Identifies.class, (index, target) -> columns.put(target.kind(), index));
    }

    /** Returns the valid identifiers of {@code row}; reports invalid ones to {@code faults}. */
    public Identifiers read(Row row, Consumer<Fault> faults) {
        UnusedAddresses unused = new UnusedAddresses();
        return new Identifiers(
                read(row, IdentifierKind.ID, IdentifierReader::id, FaultCode.INVALID_ID, faults),
                email(row, faults, unused),
                phone(row, faults, unused),
                read(
                        row,
                        IdentifierKind.EXTERNAL_ID,
                        IdentifierReader::externalId,
                        FaultCode.INVALID_EXTERNAL_ID,
                        faults),
                matchBy.order(row, faults),
                unused.bad,
                unused.addresses);
    }

    /** The addresses of a row, with the channels of invalid ones and the ambiguous ones. */
    private static final class UnusedAddresses {
        private Set<Channel> bad = Set.of();
        private List<Identifier> addresses = List.of();

        void add(Channel channel, List<Identifier> valid) {
            bad = bad.isEmpty() ? EnumSet.of(channel) : EnumSet.allOf(Channel.class);
            addresses = Stream.concat(addresses.stream(), valid.stream()).toList();
        }
    }

    private @Nullable EmailAddress email(Row row, Consumer<Fault> faults, UnusedAddresses unused) {
        String text = text(row, IdentifierKind.EMAIL, faults);
        if (text == null) {
            return null;
        }
        String column = column(IdentifierKind.EMAIL);
        EmailAddress plain = AddressCell.plain(text, cleansAddresses);
        EmailAddress email = plain == null ? cleaned(text, column, faults, unused) : plain;
        if (email == null) {
            return null;
        }
        DomainTypos.meant(email)
                .ifPresent(domain ->
                        faults.accept(new Fault(FaultCode.UNLIKELY_DOMAIN, column, email.text(), domain + "?")));
        if (!roleAddress.accepts(email, column, faults)) {
            unused.add(Channel.EMAIL, List.of(email.identifier()));
            return null;
        }
        return email;
    }

    /** Returns the address in a cell that is not just an address. */
    private @Nullable EmailAddress cleaned(String text, String column, Consumer<Fault> faults, UnusedAddresses unused) {
        AddressCell cell = AddressCell.of(text, cleansAddresses);
        EmailAddress email = cell.address();
        if (email == null) {
            unused.add(
                    Channel.EMAIL,
                    cell.others().stream().map(EmailAddress::identifier).toList());
            faults.accept(new Fault(FaultCode.INVALID_EMAIL, column, text, cell.objection()));
            return null;
        }
        boolean madeUp = missing.isFiller(email);
        faults.accept(
                Fault.ofCell(madeUp ? FaultCode.PLACEHOLDER_IDENTIFIER : FaultCode.ADDRESS_CLEANED, column, text));
        return madeUp ? null : email;
    }

    private @Nullable PhoneNumber phone(Row row, Consumer<Fault> faults, UnusedAddresses unused) {
        String text = text(row, IdentifierKind.PHONE, faults);
        if (text == null) {
            return null;
        }
        String column = column(IdentifierKind.PHONE);
        PhoneNumber phone = phones.read(text).orElse(null);
        if (phone == null) {
            unused.add(
                    Channel.PHONE,
                    phones.findAll(text).stream().map(PhoneNumber::identifier).toList());
            faults.accept(new Fault(FaultCode.INVALID_PHONE, column, text, phones.objection(text)));
            return null;
        }
        if (missing.isFiller(phone)) {
            faults.accept(Fault.ofCell(FaultCode.PLACEHOLDER_IDENTIFIER, column, text));
            return null;
        }
        return phone;
    }

    private <T> @Nullable T read(
            Row row,
            IdentifierKind kind,
            Function<String, Optional<T>> parser,
            FaultCode code,
            Consumer<Fault> faults) {
        String text = text(row, kind, faults);
        T identifier = text == null ? null : parser.apply(text).orElse(null);
        if (text != null && identifier == null) {
            faults.accept(Fault.ofCell(code, column(kind), text));
        }
        return identifier;
    }

    /** Returns the text of the row's cell of {@code kind}; null if it means that there is none. */
    private @Nullable String text(Row row, IdentifierKind kind, Consumer<Fault> faults) {
        Integer column = columns.get(kind);
        if (column == null || !(row.cells().get(column) instanceof Cell.Given given)) {
            return null;
        }
        String text = CellText.of(given.value());
        if (Blanks.strip(text).equals(eraseToken)) {
            return null;
        }
        FaultCode reason = missing.reason(kind, text);
        if (reason != null) {
            faults.accept(Fault.ofCell(reason, column(kind), text));
            return null;
        }
        return text;
    }

    private String column(IdentifierKind kind) {
        return header.get(columns.getOrDefault(kind, 0));
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
