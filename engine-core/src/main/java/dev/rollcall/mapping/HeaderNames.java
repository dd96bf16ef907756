package dev.rollcall.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.Name;

/** What a header means that no explicit choice names. Immutable. */
final class HeaderNames {
    private final ColumnMapping mapping;
    private final Set<String> readOnly;
    private final Map<String, FieldDefinition> defined;

    /** @param defined the fields the store has, by key */
    HeaderNames(ColumnMapping mapping, Map<String, FieldDefinition> defined) {
        this.mapping = mapping;
        this.readOnly = mapping.readOnly().stream().map(Name::key).collect(Collectors.toUnmodifiableSet());
        this.defined = Map.copyOf(defined);
    }

    /** What {@code header} is known by: as written, then without the prefix. */
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

    /** What the words of {@code header} say of leaving or agreeing. */
    Optional<ConsentHeader> words(String header) {
        return first(header, ConsentHeader::of);
    }

    /** What {@code header} means before its words are looked at: a target's own name, and where the mapping says so a field. */
    Optional<Target> beforeWords(String header) {
        if (!mapping.automatic()) {
            return Optional.empty();
        }
        return first(
                header,
                name -> HeaderAliases.own(name).or(() -> mapping.fieldsBeforeWords() ? field(name) : Optional.empty()));
    }

    /** What {@code header} means if its words stop nothing: a field of the store, or what headers usually mean. */
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
                .map(field -> new Target.Field(field.name()));
    }

    private Optional<Target> usual(String name) {
        Optional<Target> usual = HeaderAliases.usual(name);
        return mapping.exactNames() ? usual : usual.or(() -> HeaderAliases.profileField(name));
    }

    /** The field of that name, as far as the store tells names apart: whatever the case. */
    private Optional<FieldDefinition> definition(String name) {
        return Optional.ofNullable(defined.get(Name.key(name))).or(() -> ProfileField.byName(name));
    }

    /**
     * The field of the name {@code header} that nothing maps.
     *
     * @throws MappingException if that cannot be a field of its own
     */
    Target newField(String header) {
        definition(header).filter(field -> mapping.exactNames()).ifPresent(field -> {
            throw new MappingException("the column " + RefusalText.quoted(header) + " differs from the field "
                    + RefusalText.quoted(field.name())
                    + " in its case only, and exact names are asked for; rename or map it");
        });
        try {
            return new Target.Field(header);
        } catch (IllegalArgumentException e) {
            throw new MappingException("a column's name cannot become a field's: " + e.getMessage());
        }
    }
}
