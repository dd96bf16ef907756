package dev.rollcall.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;
import dev.rollcall.model.Name;

/** The fields that every store has without being asked (checklist F-11), and what column headers call them. */
public enum ProfileField {
    FIRST_NAME(FieldType.TEXT, "firstname", "givenname", "forename", "vorname", "prenom", "nombre", "nome"),
    LAST_NAME(FieldType.TEXT, "lastname", "surname", "familyname", "nachname", "apellido", "cognome"),
    FULL_NAME(FieldType.TEXT, "fullname", "name", "contactname"),
    TITLE(FieldType.TEXT, "title", "salutation", "anrede"),
    GENDER(FieldType.TEXT, "gender", "sex", "geschlecht"),
    BIRTH_DATE(FieldType.DATE, "birthdate", "birthday", "dateofbirth", "dob", "geburtsdatum"),
    LANGUAGE(FieldType.TEXT, "language", "locale", "sprache"),
    COMPANY(FieldType.TEXT, "company", "companyname", "organisation", "organization", "firma"),
    DEPARTMENT(FieldType.TEXT, "department", "abteilung"),
    JOB_TITLE(FieldType.TEXT, "jobtitle", "position", "companyposition", "role"),
    INDUSTRY(FieldType.TEXT, "industry", "branche"),
    ADDRESS(FieldType.TEXT, "address", "street", "streetaddress", "strasse"),
    CITY(FieldType.TEXT, "city", "town", "ort", "stadt"),
    STATE(FieldType.TEXT, "state", "province", "region", "county"),
    POSTCODE(FieldType.TEXT, "postcode", "zip", "zipcode", "postalcode", "plz"),
    COUNTRY(FieldType.TEXT, "country", "land", "pays");

    private static final Map<String, ProfileField> BY_HEADER = Stream.of(values())
            .flatMap(field -> field.aliases.stream().map(alias -> Map.entry(alias, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, FieldDefinition> BY_KEY = Stream.of(values())
            .map(ProfileField::definition)
            .collect(Collectors.toUnmodifiableMap(FieldDefinition::key, Function.identity()));

    private final FieldType type;
    // made by List.of
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> aliases;

    ProfileField(FieldType type, String... aliases) {
        this.type = type;
        this.aliases = List.of(aliases);
    }

    /** The field itself; its name is the constant's in lower case. */
    public FieldDefinition definition() {
        return new FieldDefinition(name().toLowerCase(Locale.ROOT), type);
    }

    /** The profile field that a folded header means; see {@link HeaderAliases#fold}. */
    static Optional<ProfileField> byHeader(String folded) {
        return Optional.ofNullable(BY_HEADER.get(folded));
    }

    /** The profile field of that name; case does not matter. */
    public static Optional<FieldDefinition> byName(String name) {
        return Optional.ofNullable(BY_KEY.get(Name.key(name)));
    }
}
