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

    private static final IdentifierKind[] KINDS = IdentifierKind.values();

    /** The identifier of {@code kind} that the row gives. */
    public Optional<Identifier> get(IdentifierKind kind) {
        return Optional.ofNullable(find(kind));
    }

    private @Nullable Identifier find(IdentifierKind kind) {
        return switch (kind) {
            case ID -> id == null ? null : Identifier.id(id);
            case EXTERNAL_ID -> externalId == null ? null : new Identifier(kind, externalId);
            case EMAIL -> email == null ? null : email.identifier();
            case PHONE -> phone == null ? null : phone.identifier();
        };
    }

    /** All of them. */
    public List<Identifier> all() {
        List<Identifier> all = new ArrayList<>(4);
        for (IdentifierKind kind : KINDS) {
            Identifier identifier = find(kind);
            if (identifier != null) {
                all.add(identifier);
            }
        }
        return all;
    }

    /** The row's key: its first valid identifier in match order (ruling R-8). */
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
