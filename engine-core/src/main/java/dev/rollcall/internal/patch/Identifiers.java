package dev.rollcall.internal.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.rollcall.model.Channel;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The valid identifiers of a row, and the channels for which it has an invalid address. Immutable. */
public final class Identifiers {
    private final @Nullable EmailAddress email;
    private final @Nullable PhoneNumber phone;
    private final @Nullable String externalId;
    private final List<IdentifierKind> matchOrder;
    private final Set<Channel> bad;
    private final List<Identifier> all;
    private final List<Identifier> ambiguous;

    /**
     * Creates the identifiers of a row.
     *
     * @param matchOrder the kinds by which the row's contact is found, strongest first; empty if the row names a kind
     *     that does not exist
     * @param bad the channels for which the row has an invalid address; a cell that is blank or means blank is not one
     *     of them
     * @param ambiguous valid addresses of the row that are not its identifiers, as they are ambiguous
     */
    public Identifiers(
            @Nullable Long id,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            @Nullable String externalId,
            List<IdentifierKind> matchOrder,
            Set<Channel> bad,
            List<Identifier> ambiguous) {
        this.email = email;
        this.phone = phone;
        this.externalId = externalId;
        this.matchOrder = matchOrder;
        this.bad = bad;
        this.all = all(id, externalId, email, phone);
        this.ambiguous = List.copyOf(ambiguous);
    }

    private static List<Identifier> all(
            @Nullable Long id, @Nullable String externalId, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {
        List<Identifier> all = new ArrayList<>(4);
        if (id != null) {
            all.add(Identifier.id(id));
        }
        if (externalId != null) {
            all.add(Identifier.ofKey(IdentifierKind.EXTERNAL_ID, externalId));
        }
        if (email != null) {
            all.add(email.identifier());
        }
        if (phone != null) {
            all.add(phone.identifier());
        }
        return List.copyOf(all);
    }

    public @Nullable EmailAddress email() {
        return email;
    }

    public @Nullable PhoneNumber phone() {
        return phone;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    /**
     * Returns the kinds by which the row's contact is found, strongest first; empty if the row names a kind that does
     * not exist.
     */
    public List<IdentifierKind> matchOrder() {
        return matchOrder;
    }

    /** Reports whether the row has an invalid address for {@code channel}. */
    public boolean isBad(Channel channel) {
        return bad.contains(channel);
    }

    /**
     * Returns valid addresses of the row that are ambiguous, such as two in one cell. They are not identifiers of the
     * row, but an opt-out applies to them (ruling R-33).
     */
    public List<Identifier> ambiguous() {
        return ambiguous;
    }

    /** Returns every valid address of {@code channel} in the row, including ambiguous ones. */
    public List<Identifier> addresses(Channel channel) {
        IdentifierKind kind = IdentifierKind.of(channel);
        List<Identifier> addresses = new ArrayList<>(1);
        get(kind).ifPresent(addresses::add);
        for (Identifier address : ambiguous) {
            if (address.kind() == kind) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    /**
     * Returns every identifier that determines which contacts the row may touch: its identifiers and its ambiguous
     * addresses.
     */
    public List<Identifier> allAndAmbiguous() {
        if (ambiguous.isEmpty()) {
            return all;
        }
        List<Identifier> reach = new ArrayList<>(all);
        reach.addAll(ambiguous);
        return reach;
    }

    /** Returns all identifiers, in the order of their kinds. */
    public List<Identifier> all() {
        return all;
    }

    /** Returns the identifier of {@code kind}. */
    public Optional<Identifier> get(IdentifierKind kind) {
        return Optional.ofNullable(find(kind));
    }

    private @Nullable Identifier find(IdentifierKind kind) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == kind) {
                return all.get(i);
            }
        }
        return null;
    }

    /** Returns the row's key: its first valid identifier in match order (ruling R-8). */
    public Optional<Identifier> key() {
        for (IdentifierKind kind : matchOrder) {
            Identifier identifier = find(kind);
            if (identifier != null) {
                return Optional.of(identifier);
            }
        }
        return Optional.empty();
    }
}
