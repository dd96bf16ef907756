package dev.rollcall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An identifier of a contact in the form that is compared. Texts that mean the same address give equal identifiers.
 * Immutable.
 *
 * @param kind the kind of identifier
 * @param key the normalised text, not blank
 */
public record Identifier(IdentifierKind kind, String key) implements Comparable<Identifier> {
    /** @throws IllegalArgumentException if the key is blank */
    public Identifier {
        if (Blanks.isBlank(key)) {
            throw new IllegalArgumentException("a blank " + kind + " identifies nobody");
        }
    }

    /**
     * Returns the identifier of the e-mail address in {@code address}.
     *
     * @throws IllegalArgumentException if it is not a valid e-mail address
     */
    public static Identifier email(String address) {
        return EmailAddress.parse(address)
                .map(EmailAddress::identifier)
                .orElseThrow(() -> new IllegalArgumentException("not a valid e-mail address"));
    }

    /**
     * Returns the identifier of the phone number in {@code number}.
     *
     * @throws IllegalArgumentException if it is not a phone number in international form
     */
    public static Identifier phone(String number) {
        return PhoneNumber.parse(number)
                .map(PhoneNumber::identifier)
                .orElseThrow(
                        () -> new IllegalArgumentException("not a phone number in international form (+442071234567)"));
    }

    /**
     * Returns the caller's own identifier, trimmed and otherwise unchanged.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Identifier externalId(String id) {
        return new Identifier(IdentifierKind.EXTERNAL_ID, Blanks.strip(id));
    }

    /** Returns the engine's identifier. */
    public static Identifier id(long id) {
        return new Identifier(IdentifierKind.ID, Long.toString(id));
    }

    /** Returns the domain of an e-mail address; empty for other kinds. */
    public Optional<String> domain() {
        return kind == IdentifierKind.EMAIL ? Optional.of(key.substring(key.lastIndexOf('@') + 1)) : Optional.empty();
    }

    @Override
    public int compareTo(Identifier other) {
        int kinds = kind.compareTo(other.kind);
        return kinds == 0 ? key.compareTo(other.key) : kinds;
    }

    /** Returns the identifiers of a contact, without the engine's own, strongest first. */
    static List<Identifier> all(
            @Nullable String externalId, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {
        List<Identifier> found = new ArrayList<>(3);
        if (externalId != null) {
            found.add(new Identifier(IdentifierKind.EXTERNAL_ID, externalId));
        }
        if (email != null) {
            found.add(email.identifier());
        }
        if (phone != null) {
            found.add(phone.identifier());
        }
        return found;
    }

    /** Returns the identifier of {@code kind} among the identifiers of a contact, if it has one. */
    static Optional<Identifier> among(
            IdentifierKind kind,
            long id,
            @Nullable String externalId,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone) {
        return Optional.ofNullable(
                switch (kind) {
                    case ID -> id(id);
                    case EXTERNAL_ID -> externalId == null ? null : new Identifier(kind, externalId);
                    case EMAIL -> email == null ? null : email.identifier();
                    case PHONE -> phone == null ? null : phone.identifier();
                });
    }
}
