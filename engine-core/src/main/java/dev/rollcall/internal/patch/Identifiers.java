package dev.rollcall.internal.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The valid identifiers that a row gives.
 *
 * @param matchOrder those that the row's contact is found by, strongest first; empty if the row names one that there is not
 */
public record Identifiers(
        @Nullable Long id,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone,
        @Nullable String externalId,
        List<IdentifierKind> matchOrder) {

    /** The identifier of {@code kind} that the row gives. */
    public Optional<Identifier> get(IdentifierKind kind) {
        return switch (kind) {
            case ID -> Optional.ofNullable(id).map(Identifier::id);
            case EXTERNAL_ID -> Optional.ofNullable(externalId).map(id -> new Identifier(kind, id));
            case EMAIL -> Optional.ofNullable(email).map(EmailAddress::identifier);
            case PHONE -> Optional.ofNullable(phone).map(PhoneNumber::identifier);
        };
    }

    /** All of them. */
    public List<Identifier> all() {
        List<Identifier> all = new ArrayList<>(4);
        for (IdentifierKind kind : IdentifierKind.values()) {
            get(kind).ifPresent(all::add);
        }
        return all;
    }

    /** The row's key: its first valid identifier in match order (ruling R-8). */
    public Optional<Identifier> key() {
        return matchOrder.stream().map(this::get).flatMap(Optional::stream).findFirst();
    }
}
