package dev.rollcall.internal.header;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.options.ColumnRules;

/** The meanings of headers that have no explicit target. Immutable. */
final class HeaderNames {
    private final ColumnRules mapping;
    private final Set<String> readOnly;
    private final Map<String, FieldDefinition> defined;

    /** @param defined the fields of the store, by key */
    HeaderNames(ColumnRules mapping, Map<String, FieldDefinition> defined) {
        this.mapping = mapping;
        this.readOnly = mapping.readOnly().stream().map(Name::key).collect(Collectors.toUnmodifiableSet());
        this.defined = Map.copyOf(defined);
    }

    /** Returns the names of {@code header}: as written, then without the prefix. */
    private List<String> names(String header) {
        String name = Name.clean(header);
        String prefix = mapping.prefix();
        boolean prefixed = prefix != null
                && name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))
                && name.length() > prefix.length();
        return prefix != null && prefixed ? List.of(name, Name.clean(name.substring(prefix.length()))) : List.of(name);
    }

    boolean isReadOnly(String header) {
        return names(header).stream().map(Name::key).anyMatch(readOnly::contains);
    }

    /** Returns the meaning of the words of {@code header} for leaving or agreeing. */
    Optional<ConsentHeader> words(String header) {
        return first(header, ConsentHeader::of);
    }

    /**
     * Returns the target of {@code header} that takes precedence over its words: a target's own name, and a field if
     * the mapping says so.
     */
    Optional<Target> beforeWords(String header) {
        if (!mapping.automatic()) {
            return Optional.empty();
        }
        return first(
                header,
                name -> HeaderAliases.own(name).or(() -> mapping.fieldsBeforeWords() ? field(name) : Optional.empty()));
    }

    /** Returns the target of {@code header} if its words stop nothing: a field of the store, or the common meaning. */
    Optional<Target> afterWords(String header) {
        return mapping.automatic() ? first(header, name -> field(name).or(() -> usual(name))) : Optional.empty();
    }

    private <T> Optional<T> first(String header, Function<String, Optional<T>> meaning) {
        return names(header).stream()
                .flatMap(name -> meaning.apply(name).stream())
                .findFirst();
    }

    private Optional<Target> field(String name) {
        return definition(name)
                .filter(field -> !mapping.exactNames() || field.name().equals(name))
                .map(field -> Target.field(field.name()));
    }

    private Optional<Target> usual(String name) {
        Optional<Target> usual = HeaderAliases.usual(name);
        return mapping.exactNames() ? usual : usual.or(() -> HeaderAliases.profileField(name));
    }

    /** Returns the field with this name, compared as the store compares names: without case. */
    private Optional<FieldDefinition> definition(String name) {
        return Optional.ofNullable(defined.get(Name.key(name))).or(() -> ProfileField.byName(name));
    }

    /**
     * Returns a new field with the name {@code header}, which nothing maps.
     *
     * @throws MappingException if the name cannot be that of a new field
     */
    Target newField(String header) {
        definition(header).filter(field -> mapping.exactNames()).ifPresent(field -> {
            throw new MappingException("the column " + RefusalText.quoted(header) + " differs from the field "
                    + RefusalText.quoted(field.name())
                    + " in its case only, and exact names are asked for; rename or map it");
        });
        try {
            return Target.field(header);
        } catch (IllegalArgumentException e) {
            throw new MappingException("a column's name cannot be the name of a field: " + e.getMessage());
        }
    }
}
