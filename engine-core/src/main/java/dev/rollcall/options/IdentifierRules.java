package dev.rollcall.options;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import dev.rollcall.model.Blanks;
import dev.rollcall.model.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * The rules for reading the cells of identifier columns.
 *
 * @param phonesWithoutPlus whether phone numbers with a country code may lack their {@code +} (ruling R-28); default no
 * @param placeholders the texts that stand for nothing there (ruling R-32), whole cells without regard to case; null (default) for
 *     {@link Placeholders#USUAL}. With none, fillers such as the phone number 000-000-0000 are taken as well
 * @param rounded whether numbers that a spreadsheet has rounded, such as 1.23457E+11, are identifiers all the same; default no
 * @param cleanAddresses whether e-mail addresses are taken out of what stands around them, as in {@code Ann <ann@example.org>} (ruling
 *     R-33); default yes
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

    /** The placeholders, ready to be looked up. */
    public Placeholders placeholderTexts() {
        return placeholders == null ? Placeholders.USUAL : Placeholders.of(placeholders);
    }

    public static IdentifierRules defaults() {
        return DEFAULTS;
    }

    /** Cells are taken as they stand, and phone numbers with or without their {@code +}, as vendors' imports do. */
    public static IdentifierRules asWritten() {
        return new IdentifierRules(true, Set.of(), true, false);
    }

    public IdentifierRules withPhonesWithoutPlus(boolean value) {
        return new IdentifierRules(value, placeholders, rounded, cleanAddresses);
    }

    public IdentifierRules withPlaceholders(@Nullable Set<String> value) {
        return new IdentifierRules(phonesWithoutPlus, value, rounded, cleanAddresses);
    }

    public IdentifierRules withRounded(boolean value) {
        return new IdentifierRules(phonesWithoutPlus, placeholders, value, cleanAddresses);
    }

    public IdentifierRules withCleanAddresses(boolean value) {
        return new IdentifierRules(phonesWithoutPlus, placeholders, rounded, value);
    }
}
