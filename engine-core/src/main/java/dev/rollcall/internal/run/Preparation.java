package dev.rollcall.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.pipeline.Survey;
import dev.rollcall.internal.retry.LostRaces;
import dev.rollcall.internal.row.RowMapper;
import dev.rollcall.internal.text.Name;
import dev.rollcall.mapping.ConsentScope;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.Target;
import dev.rollcall.model.ContactList;
import dev.rollcall.model.FieldDefinition;
import dev.rollcall.options.EverybodyLeft;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.ListTarget;
import dev.rollcall.store.Catalog;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ContactStore;

/**
 * The lists and fields that an import needs, found or created before its first row: in a transaction of their own, or
 * in that of the rows.
 *
 * @param listIds the ids of lists, by {@link Name#key}
 */
record Preparation(Map<String, Long> listIds, List<String> createdLists, List<String> createdFields) {
    static Preparation nothing() {
        return new Preparation(Map.of(), List.of(), List.of());
    }

    /**
     * Checks the lists.
     *
     * @throws IllegalArgumentException if a list is reserved, or does not exist and may not be created
     */
    static void requireLists(ImportOptions options, Catalog catalog) {
        for (String name : listNames(options)) {
            if (catalog.list(name).filter(ContactList::reserved).isPresent()) {
                throw new IllegalArgumentException(
                        "the list '" + name + "' is reserved; imports cannot put contacts on it");
            }
            requireList(name, options, catalog);
        }
        listsToLeave(options).forEach(name -> requireList(name, options, catalog));
    }

    private static void requireList(String name, ImportOptions options, Catalog catalog) {
        if (catalog.list(name).isEmpty() && !options.lists().create()) {
            throw new IllegalArgumentException("there is no list '" + name
                    + "'; create it first, or let the import create lists (createLists, --create-lists)");
        }
    }

    /**
     * Creates what is missing, together with {@code first}, the import's first checkpoint.
     *
     * @throws MappingException if a field of another type was created meanwhile; nothing was created then
     */
    static Preparation of(ContactStore store, Checkpoint first, ImportOptions options, HeaderMapping mapping) {
        return LostRaces.retry(store, ContactStore.Mode.CHUNK, transaction -> {
            Preparation prepared = of(transaction.catalog(), options, mapping);
            transaction.record(first, List.of());
            transaction.commit();
            return prepared;
        });
    }

    /** Creates what is missing in the transaction of {@code catalog}. */
    static Preparation of(Catalog catalog, ImportOptions options, HeaderMapping mapping) {
        Map<String, Long> listIds = new LinkedHashMap<>();
        List<String> createdLists = new ArrayList<>();
        for (String name : Stream.concat(listNames(options).stream(), listsToLeave(options).stream())
                .toList()) {
            Optional<ContactList> known = catalog.list(name);
            if (known.isEmpty()) {
                createdLists.add(name);
            }
            listIds.put(
                    Name.key(name),
                    known.orElseGet(() -> catalog.createList(name)).id());
        }
        List<String> createdFields = new ArrayList<>();
        for (FieldDefinition field : mapping.newFields()) {
            Optional<FieldDefinition> known = catalog.field(field.name());
            if (known.isEmpty()) {
                catalog.createField(field);
                createdFields.add(field.name());
            } else if (known.get().type() != field.type()) {
                throw new MappingException("the field '" + known.get().name() + "' was created as "
                        + known.get().type() + " while the import began, which took it for " + field.type()
                        + "; import the file again");
            }
        }
        return new Preparation(listIds, createdLists, createdFields);
    }

    /** Returns the names of the lists that rows are added to, or whose status their cells have. */
    private static List<String> listNames(ImportOptions options) {
        Map<String, String> names = new LinkedHashMap<>();
        options.lists().targets().forEach(list -> names.putIfAbsent(Name.key(list.name()), list.name()));
        for (Target target : options.mapping().columns().values()) {
            if (target instanceof Target.OnList list) {
                names.putIfAbsent(Name.key(list.name()), list.name());
            }
        }
        return List.copyOf(names.values());
    }

    /** Returns the names of the lists that rows may only leave, without those of {@link #listNames}. */
    private static List<String> listsToLeave(ImportOptions options) {
        Map<String, String> names = new LinkedHashMap<>();
        EverybodyLeft left = options.consent().everybodyLeft();
        Stream<ConsentScope> everybodys = left == null ? Stream.empty() : left.from().stream();
        Stream<ConsentScope> columns = options.mapping().columns().values().stream()
                .flatMap(target -> target instanceof Target.Flag flag
                        ? Stream.of(flag.scope())
                        : target instanceof Target.TimeOf time ? Stream.of(time.scope()) : Stream.empty());
        Stream.concat(everybodys, columns).forEach(scope -> {
            if (scope instanceof ConsentScope.OfList list) {
                names.putIfAbsent(Name.key(list.name()), list.name());
            }
        });
        listNames(options).forEach(name -> names.remove(Name.key(name)));
        return List.copyOf(names.values());
    }

    RowMapper mapper(ImportOptions options, Survey survey) {
        SortedMap<Long, RequestedStatus> wishes = new TreeMap<>();
        for (ListTarget list : options.lists().targets()) {
            Long id = listIds.get(Name.key(list.name()));
            if (id != null) {
                wishes.put(id, new RequestedStatus(list.status(), null));
            }
        }
        return new RowMapper(survey.mapping(), listIds, wishes, options, survey.findings());
    }
}
