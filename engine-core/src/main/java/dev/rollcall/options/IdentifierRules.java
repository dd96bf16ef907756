package dev.rollcall.options;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * The rules for reading the cells of identifier columns. Immutable.
 *
 * @param phonesWithoutPlus whether phone numbers with a country code may lack their {@code +} (ruling R-28); default
 *     false
 * @param placeholders the texts that stand for no identifier (ruling R-32), compared with whole cells without regard to
 *     case; none of them blank; null (default) for {@link Placeholders#USUAL}. With an empty set, fillers such as the
 *     phone number 000-000-0000 are accepted as well
 * @param rounded whether numbers that a spreadsheet has rounded, such as 1.23457E+11, are accepted as identifiers;
 *     default false
 * @param cleanAddresses whether e-mail addresses are extracted from the text around them, as in
 *     {@code Ann <ann@example.org>} (ruling R-33); default true
 */
public record IdentifierRules(
        boolean phonesWithoutPlus, @Nullable Set<String> placeholders, boolean rounded, boolean cleanAddresses) {
    private static final IdentifierRules DEFAULTS = new IdentifierRules(false, null, false, true);

    /** @throws IllegalArgumentException if a placeholder is blank */
    public IdentifierRules {
        if (placeholders != null) {
            if (placeholders.stream().anyMatch(Blanks::isBlank)) {
                throw new IllegalArgumentException(
                        "a placeholder is blank; name texts only, blank cells are blank anyway");
            }
            placeholders = Collections.unmodifiableSet(new TreeSet<>(placeholders));
        }
    }

    /** Returns the placeholders in a form that cells are looked up in. */
    public Placeholders placeholderTexts() {
        return placeholders == null ? Placeholders.USUAL : Placeholders.of(placeholders);
    }

    /** Returns the defaults named above. */
    public static IdentifierRules defaults() {
        return DEFAULTS;
    }

    /**
     * Returns rules that accept cells unchanged, and phone numbers with or without their {@code +}, as vendors' imports
     * do.
     */
    public static IdentifierRules asWritten() {
        return new IdentifierRules(true, Set.of(), true, false);
    }

    /** Returns a copy with {@code phonesWithoutPlus} set to {@code value}. */
    public IdentifierRules withPhonesWithoutPlus(boolean value) {
        return new IdentifierRules(value, placeholders, rounded, cleanAddresses);
    }

    /**
     * Returns a copy with {@code placeholders} set to {@code value}.
     *
     * @throws IllegalArgumentException if a placeholder is blank
     */
    public IdentifierRules withPlaceholders(@Nullable Set<String> value) {
        return new IdentifierRules(phonesWithoutPlus, value, rounded, cleanAddresses);
    }

    /** Returns a copy with {@code rounded} set to {@code value}. */
    public IdentifierRules withRounded(boolean value) {
        return new IdentifierRules(phonesWithoutPlus, placeholders, value, cleanAddresses);
    }

    /** Returns a copy with {@code cleanAddresses} set to {@code value}. */
    public IdentifierRules withCleanAddresses(boolean value) {
        return new IdentifierRules(phonesWithoutPlus, placeholders, rounded, value);
    }
}
