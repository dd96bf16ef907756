package dev.rollcall.model;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One identifier in the form it is compared by. Two texts that mean the same address give equal identifiers.
 *
 * @param key the normalised text: never blank
 */
public record Identifier(IdentifierKind kind, String key) implements Comparable<Identifier> {
    public Identifier {
        if (Blanks.isBlank(key)) {
            throw new IllegalArgumentException("a blank " + kind + " identifies nobody");
        }
    }

    /**
     * The e-mail address in {@code address}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Identifier email(String address) {
        return EmailAddress.parse(address)
                .map(EmailAddress::identifier)
                .orElseThrow(() -> new IllegalArgumentException("not a valid e-mail address"));
    }

    /**
     * The phone number in {@code number}.
     *
     * @throws IllegalArgumentException if it is none in international form
     */
    public static Identifier phone(String number) {
        return PhoneNumber.parse(number)
                .map(PhoneNumber::identifier)
                .orElseThrow(
                        () -> new IllegalArgumentException("not a phone number in international form (+442071234567)"));
    }

    /** The caller's own identifier, trimmed and otherwise exact. */
    public static Identifier externalId(String id) {
        return new Identifier(IdentifierKind.EXTERNAL_ID, Blanks.strip(id));
    }

    /** The engine's identifier. */
    public static Identifier id(long id) {
        return new Identifier(IdentifierKind.ID, Long.toString(id));
    }

    /** The domain of an e-mail key; empty for other kinds. */
    public Optional<String> domain() {
        return kind == IdentifierKind.EMAIL ? Optional.of(key.substring(key.lastIndexOf('@') + 1)) : Optional.empty();
    }

    @Override
    public int compareTo(Identifier other) {
        int kinds = kind.compareTo(other.kind);
        return kinds == 0 ? key.compareTo(other.key) : kinds;
    }

    /** The one of {@code kind} among what a contact goes by, if there is one. */
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
