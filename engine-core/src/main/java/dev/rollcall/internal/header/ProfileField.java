package dev.rollcall.internal.header;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.rollcall.internal.text.Name;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.FieldType;

/** The fields that every store has without a definition (checklist F-11), with their common headers. */
public enum ProfileField {
    /** The first name. */
    FIRST_NAME(FieldType.TEXT, "firstname", "givenname", "forename", "vorname", "prenom", "nombre", "nome"),
    /** The last name. */
    LAST_NAME(FieldType.TEXT, "lastname", "surname", "familyname", "nachname", "apellido", "cognome"),
    /** The full name. */
    FULL_NAME(FieldType.TEXT, "fullname", "name", "contactname"),
    /** The title or salutation. */
    TITLE(FieldType.TEXT, "title", "salutation", "anrede"),
    /** The gender. */
    GENDER(FieldType.TEXT, "gender", "sex", "geschlecht"),
    /** The date of birth. */
    BIRTH_DATE(FieldType.DATE, "birthdate", "birthday", "dateofbirth", "dob", "geburtsdatum"),
    /** The language. */
    LANGUAGE(FieldType.TEXT, "language", "locale", "sprache"),
    /** The company. */
    COMPANY(FieldType.TEXT, "company", "companyname", "organisation", "organization", "firma"),
    /** The department. */
    DEPARTMENT(FieldType.TEXT, "department", "abteilung"),
    /** The job title. */
    JOB_TITLE(FieldType.TEXT, "jobtitle", "position", "companyposition", "role"),
    /** The industry. */
    INDUSTRY(FieldType.TEXT, "industry", "branche"),
    /** The street address. */
    ADDRESS(FieldType.TEXT, "address", "street", "streetaddress", "strasse"),
    /** The city. */
    CITY(FieldType.TEXT, "city", "town", "ort", "stadt"),
    /** The state, province or county. */
    STATE(FieldType.TEXT, "state", "province", "region", "county"),
    /** The postcode. */
    POSTCODE(FieldType.TEXT, "postcode", "zip", "zipcode", "postalcode", "plz"),
    /** The country. */
    COUNTRY(FieldType.TEXT, "country", "land", "pays");

    private static final Map<String, ProfileField> BY_HEADER = Stream.of(values())
            .flatMap(field -> field.aliases.stream().map(alias -> Map.entry(alias, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, FieldDefinition> BY_KEY = Stream.of(values())
            .map(ProfileField::definition)
            .collect(Collectors.toUnmodifiableMap(FieldDefinition::key, Function.identity()));

    private final FieldType type;
    // immutable, since List.of makes it
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> aliases;

    ProfileField(FieldType type, String... aliases) {
        this.type = type;
        this.aliases = List.of(aliases);
    }

    /** Returns the definition of the field; its name is the constant's in lower case. */
    public FieldDefinition definition() {
        return new FieldDefinition(name().toLowerCase(Locale.ROOT), type);
    }

    /** Returns the profile field that a folded header means; see {@link HeaderAliases#fold}. */
    static Optional<ProfileField> byHeader(String folded) {
        return Optional.ofNullable(BY_HEADER.get(folded));
    }

    /** Returns the profile field with this name. Case does not matter, nor do spaces and dashes for underscores. */
    public static Optional<FieldDefinition> byName(String name) {
        return Optional.ofNullable(BY_KEY.get(Name.profileKey(name)));
    }
}
