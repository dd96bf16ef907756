package dev.rollcall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.rollcall.internal.text.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a contact in the form that is compared. Texts that mean the same address give equal identifiers.
 * Immutable.
 */
public final class Identifier implements Comparable<Identifier> {
    private final IdentifierKind kind;
    private final String key;

    private Identifier(IdentifierKind kind, String key) {
        if (Blanks.isBlank(key)) {
            throw new IllegalArgumentException("a blank " + kind + " identifies nobody");
        }
        this.kind = kind;
        this.key = key;
    }

    /**
     * Returns the identifier that {@code text} means, in whatever form it is written.
     *
     * @throws IllegalArgumentException if it is not an identifier of this kind
     */
    public static Identifier of(IdentifierKind kind, String text) {
        return switch (kind) {
            case ID -> id(Long.parseLong(Blanks.strip(text)));
            case EXTERNAL_ID -> externalId(text);
            case EMAIL -> email(text);
            case PHONE -> phone(text);
        };
    }

    /**
     * Returns the identifier with a key that {@link #key()} has returned, as a store reads it. A text that is no such
     * key gives an identifier that nobody has.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public static Identifier ofKey(IdentifierKind kind, String key) {
        return new Identifier(kind, key);
    }

    /** Returns the kind of identifier. */
    public IdentifierKind kind() {
        return kind;
    }

    /** Returns the normalised text, which is not blank. */
    public String key() {
        return key;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identifier same && kind == same.kind && key.equals(same.key);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + key.hashCode();
    }

    @Override
    public String toString() {
        return "Identifier[kind=" + kind + ", key=" + key + "]";
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
