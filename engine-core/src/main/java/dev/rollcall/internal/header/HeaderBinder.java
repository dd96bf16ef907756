package dev.rollcall.internal.header;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.rollcall.internal.text.Blanks;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.Claim;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.MappingProblem;
import dev.rollcall.mapping.MappingProblem.Kind;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import org.jspecify.annotations.Nullable;

/** The mapping of one header: it finds the target of each column and all problems. Used once. */
public final class HeaderBinder {
    private final List<String> header;
    private final ColumnRules mapping;
    private final List<IdentifierKind> matchOrder;
    private final UnknownColumns unknownColumns;
    private final Map<String, FieldDefinition> defined;
    private final @Nullable EverybodyLeft left;
    private final HeaderNames names;
    private final Map<String, FieldDefinition> fields = new HashMap<>();
    private final List<FieldDefinition> newFields = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    /** The columns whose words are about leaving or agreeing, and that nothing earlier settles. */
    private final Map<Integer, ConsentHeader> speaking = new TreeMap<>();

    private final Map<Integer, Target> optInTimes = new TreeMap<>();
    private final List<MappingProblem> problems = new ArrayList<>();

    private HeaderBinder(List<String> header, ImportOptions options, List<FieldDefinition> defined) {
        this.header = header;
        this.mapping = options.mapping();
        this.matchOrder = options.match().order();
        this.unknownColumns = options.unknownColumns();
        this.defined = defined.stream().collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
        this.left = options.consent().everybodyLeft();
        this.names = new HeaderNames(mapping, this.defined);
    }

    /**
     * Maps a header (ruling R-30). The order of precedence: explicit targets, read-only names, the names of Rollcall's
     * own targets, words about leaving or agreeing, which stop the import, the fields of the store, and common headers.
     * A header has at most 16,384 columns, each with a name of at most 255 characters, and 200,000 characters in all.
     *
     * @param header the column names, trimmed
     * @param options the request; if it says that everybody in the file has left, columns that could say no more do not
     *     stop the import
     * @param defined the fields of the store
     * @throws MappingException if the columns cannot be mapped as requested; it names every problem
     */
    public static HeaderMapping bind(List<String> header, ImportOptions options, List<FieldDefinition> defined) {
        HeaderLimits.check(header);
        return new HeaderBinder(header, options, defined).bind();
    }

    private HeaderMapping bind() {
        Map<String, Target> explicit = explicitByColumn();
        List<Target> targets = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            Target target = explicit.get(Name.key(header.get(i)));
            targets.add(target != null ? target : byHeader(header.get(i), i));
        }
        settleWords(targets);
        requireIdentifier(targets);
        problems.addAll(new SharedTargets(header, targets, explicit.keySet()).clashes());
        requireFewFields(targets);
        for (int i = 0; i < targets.size(); i++) {
            defineField(header.get(i), targets.get(i));
        }
        if (!problems.isEmpty()) {
            optInTimes.forEach((place, likeliest) -> problems.add(ConsentProblems.optInTime(
                    header.get(place), likeliest, "it stops the import as well if a row has none")));
            throw RefusalText.exception(problems);
        }
        return new HeaderMapping(
                header,
                targets,
                Map.copyOf(fields),
                List.copyOf(newFields),
                List.copyOf(ignored),
                Collections.unmodifiableMap(optInTimes));
    }

    private Map<String, Target> explicitByColumn() {
        Map<String, Target> explicit = new HashMap<>();
        Set<String> present = header.stream().map(Name::key).collect(Collectors.toSet());
        mapping.columns().forEach((column, target) -> {
            if (!present.contains(Name.key(column))) {
                problems.add(new MappingProblem(
                        Kind.NO_SUCH_COLUMN,
                        List.of(column),
                        "the mapping names a column " + RefusalText.quoted(column) + " that the header does not have",
                        List.of()));
            }
            explicit.put(Name.key(column), byName(target));
        });
        return explicit;
    }

    /** Returns a field's target with the name that the store has for it: {@code First name} is {@code first_name}. */
    private Target byName(Target target) {
        if (target instanceof Target.Field field && !defined.containsKey(Name.key(field.name()))) {
            return ProfileField.byName(field.name())
                    .map(profile -> Target.field(profile.name()))
                    .orElse(target);
        }
        return target;
    }

    private Target byHeader(String column, int index) {
        if (Blanks.isBlank(column)) {
            // spreadsheets add such columns, so they are not a mistake of the user
            ignored.add("(column " + (index + 1) + ")");
            return Target.ignored();
        }
        if (names.isReadOnly(column)) {
            ignored.add(column);
            return new Target.ReadOnly();
        }
        Optional<Target> settled = names.beforeWords(column);
        if (settled.isPresent()) {
            return settled.get();
        }
        Optional<ConsentHeader> words = names.words(column);
        if (words.isPresent()) {
            speaking.put(index, words.get());
            return Target.ignored();
        }
        return names.afterWords(column).orElseGet(() -> unknown(column, null));
    }

    /**
     * Settles the columns about leaving or agreeing. It needs the other targets, since these show the addresses of the
     * file.
     */
    private void settleWords(List<Target> targets) {
        Set<ConsentScope> everybodys = left == null ? Set.of() : ConsentScope.left(left.from(), targets);
        speaking.forEach((index, words) -> {
            String column = header.get(index);
            boolean settled = words.isSettledIf(everybodys);
            if (!settled && !words.isOptInTime()) {
                problems.add(leaving(column, words));
                return;
            }
            if (!settled) {
                optInTimes.put(index, words.likeliest());
            }
            targets.set(index, names.afterWords(column).orElseGet(() -> unknown(column, words)));
        });
    }

    private static MappingProblem leaving(String column, ConsentHeader words) {
        List<Target> choices = new ArrayList<>(List.of(words.likeliest()));
        ConsentScope scope = words.scope() == null ? ConsentScope.CONTACT : words.scope();
        for (Target other : List.of(
                Target.flag(Claim.OPT_OUT, scope),
                Target.flag(Claim.OPT_IN, scope),
                scope.status(),
                new Target.TimeOf(Claim.OPT_OUT, scope),
                Target.ignored())) {
            if (!choices.contains(other)) {
                choices.add(other);
            }
        }
        String says = switch (words.kind()) {
            case AGREEING -> "who agrees to be written to";
            case STATUS -> "who has left, or who agrees to be written to";
            default -> "who has left";
        };
        return new MappingProblem(
                words.kind(),
                List.of(column),
                "the column " + RefusalText.quoted(column) + " looks as if it said " + says,
                choices);
    }

    private Target unknown(String column, @Nullable ConsentHeader words) {
        if (unknownColumns == UnknownColumns.CREATE_FIELD) {
            try {
                return names.newField(column);
            } catch (MappingException noField) {
                problems.add(new MappingProblem(
                        Kind.FIELD, List.of(column), String.valueOf(noField.getMessage()), List.of(Target.ignored())));
            }
        } else if (unknownColumns == UnknownColumns.FAIL) {
            problems.add(new MappingProblem(
                    Kind.UNKNOWN_COLUMN,
                    List.of(column),
                    "nothing maps the column " + RefusalText.quoted(column),
                    words == null ? List.of(Target.ignored()) : List.of(words.likeliest(), Target.ignored())));
        }
        ignored.add(column);
        return Target.ignored();
    }

    private void requireIdentifier(List<Target> targets) {
        boolean found = targets.stream()
                .anyMatch(target ->
                        target instanceof Target.Identifies identifies && matchOrder.contains(identifies.kind()));
        if (found) {
            return;
        }
        String example = likeliest().name().toLowerCase(Locale.ROOT);
        boolean isHeader = header.stream().noneMatch(name -> name.indexOf('@') >= 0);
        List<String> wanted = matchOrder.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        // only columns about leaving are shown: in a file without a header the others would be personal data
        problems.removeIf(problem -> problem.kind() != Kind.NO_SUCH_COLUMN
                && !(isHeader && problem.kind().isAboutConsent()));
        problems.add(
                0,
                new MappingProblem(
                        Kind.HEADER,
                        List.of(),
                        "none of the " + header.size() + " columns is known to hold one of " + wanted
                                + "; is the first line a header? If it is, map a column to one of them: --map \"COLUMN="
                                + example + "\" (in Java: .map(\"COLUMN\", Target.parse(\"" + example
                                + "\"))); if another line is, name it: --header-row N (in Java:"
                                + " CsvSource.headerRow(N))",
                        List.of()));
        throw RefusalText.exception(problems);
    }

    /** Returns the identifier that an unknown file most likely has. */
    private IdentifierKind likeliest() {
        return matchOrder.contains(IdentifierKind.EMAIL) ? IdentifierKind.EMAIL : matchOrder.get(0);
    }

    private void requireFewFields(List<Target> targets) {
        Integer most = mapping.maxFields();
        long fed = targets.stream().filter(Target.Field.class::isInstance).count();
        if (most != null && fed > most) {
            problems.add(new MappingProblem(
                    Kind.FIELD,
                    List.of(),
                    fed + " columns feed fields, and no more than " + most + " may; map some of them to ignore",
                    List.of()));
        }
    }

    private void defineField(String column, Target target) {
        if (!(target instanceof Target.Field field)) {
            return;
        }
        String key = Name.key(field.name());
        FieldDefinition known = defined.get(key);
        if (known == null) {
            known = ProfileField.byName(field.name()).orElse(null);
        }
        if (known == null && unknownColumns != UnknownColumns.CREATE_FIELD) {
            problems.add(new MappingProblem(
                    Kind.FIELD,
                    List.of(column),
                    "there is no field " + RefusalText.quoted(field.name())
                            + "; create it first, or let unknown columns create fields"
                            + " (--unknown-columns create-field), or leave the column out",
                    List.of(Target.ignored())));
            return;
        }
        if (known == null) {
            try {
                known = NewField.define(field.name(), mapping);
                newFields.add(known);
            } catch (MappingException noField) {
                problems.add(new MappingProblem(
                        Kind.FIELD, List.of(column), String.valueOf(noField.getMessage()), List.of(Target.ignored())));
                return;
            }
        }
        fields.put(key, known);
    }
}
