package dev.rollcall.options;

import java.util.List;
import java.util.Set;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.model.Placeholders;
import org.jspecify.annotations.Nullable;

import static dev.rollcall.options.OptionTypes.flag;
import static dev.rollcall.options.OptionTypes.optional;
import static dev.rollcall.options.OptionTypes.setOf;
import static dev.rollcall.options.OptionTypes.text;

/** The rules for reading the cells of identifier columns. Immutable. */
public final class IdentifierRules extends OptionGroup {
    /** The acceptance of phone numbers with a country code and no {@code +} (ruling R-28). */
    public static final ImportOption<Boolean> PHONES_WITHOUT_PLUS = ImportOption.of(
            "values.identifiers.phonesWithoutPlus",
            flag(),
            false,
            "Phone numbers may begin with their country code without a `+`. All presets set `true`.");

    /**
     * The texts that stand for no identifier (ruling R-32), compared with whole cells without regard to case: none of
     * them blank, or null for {@link Placeholders#USUAL}. With an empty set, fillers such as the phone number
     * 000-000-0000 are accepted as well.
     */
    public static final ImportOption<@Nullable Set<String>> PLACEHOLDERS = ImportOption.of(
            "values.identifiers.placeholders",
            optional(setOf(text().checked(IdentifierRules::requireText))),
            null,
            "The cell texts that mean that there is no identifier. If it is not set: the usual ones, such as `NULL`,"
                    + " `N/A`, `#REF!`, `-`, `none`, `0`; `Placeholders.USUAL.texts()` has them all."
                    + " With an empty array, filler numbers such as `000-000-0000` are identifiers too."
                    + " Presets have none.");

    /** The acceptance of numbers that a spreadsheet has rounded, such as 1.23457E+11, as identifiers. */
    public static final ImportOption<Boolean> ROUNDED = ImportOption.of(
            "values.identifiers.rounded",
            flag(),
            false,
            "Numbers that a spreadsheet has rounded, such as `1.23457E+11`, are identifiers. All"
                    + " presets set `true`.");

    /**
     * The extraction of e-mail addresses from the text around them, as in {@code Ann <ann@example.org>} (ruling R-33).
     */
    public static final ImportOption<Boolean> CLEAN_ADDRESSES = ImportOption.of(
            "values.identifiers.cleanAddresses",
            flag(),
            true,
            "`Ann <ann@example.org>` is read as its address, with a warning. All presets set `false`.");

    static final List<ImportOption<?>> OPTIONS = List.of(PHONES_WITHOUT_PLUS, PLACEHOLDERS, ROUNDED, CLEAN_ADDRESSES);

    IdentifierRules(OptionValues values) {
        super(values, OPTIONS);
    }

    private static String requireText(String placeholder) {
        if (Blanks.isBlank(placeholder)) {
            throw new IllegalArgumentException("a placeholder is blank; name texts only, blank cells are blank anyway");
        }
        return placeholder;
    }

    /** Returns the placeholders in a form that cells are looked up in. */
    public Placeholders placeholderTexts() {
        Set<String> texts = placeholders();
        return texts == null ? Placeholders.USUAL : Placeholders.of(texts);
    }

    /** Returns the value of {@link #PHONES_WITHOUT_PLUS}. */
    public boolean phonesWithoutPlus() {
        return get(PHONES_WITHOUT_PLUS);
    }

    /** Returns the value of {@link #PLACEHOLDERS}. */
    public @Nullable Set<String> placeholders() {
        return get(PLACEHOLDERS);
    }

    /** Returns the value of {@link #ROUNDED}. */
    public boolean rounded() {
        return get(ROUNDED);
    }

    /** Returns the value of {@link #CLEAN_ADDRESSES}. */
    public boolean cleanAddresses() {
        return get(CLEAN_ADDRESSES);
    }
}
