package dev.rollcall.bench.together;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.rollcall.job.ImportRequest;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.source.rows.HostRows;

/**
 * One import of a run. It fills a field of its own, and one that the others fill as well.
 *
 * @param number its number from 1; 0 for the import before the others
 * @param people whose rows it has, in their order
 * @param list the list that it puts people on, and creates if it is not there
 * @param stranger a person of no other import
 * @param withExternalIds whether rows give a second identifier
 * @param saysActive whether rows set everybody ACTIVE, which must not resubscribe anybody
 */
record ImportPlan(
        int number,
        List<Integer> people,
        String list,
        int stranger,
        Keeping keeping,
        int chunkRows,
        ApplyOrder order,
        RowRetention keptRows,
        boolean withExternalIds,
        boolean saysActive) {
    /** The field that all imports fill, with a value that identifies the import. */
    static final String SHARED_FIELD = "latest";

    /** The field that only this import fills. */
    String field() {
        return "fact" + number;
    }

    String value(int person) {
        return "v" + number + "." + person;
    }

    String sharedValue() {
        return "import " + number;
    }

    int rows() {
        return people.size() + (keeping.keepsRows() ? 0 : 1);
    }

    ImportRequest request() {
        return ImportRequest.of(
                HostRows.of(header(), cells()),
                keeping.applyTo(ImportOptions.builder())
                        .chunkRows(chunkRows)
                        .set(RunRules.APPLY_ORDER, order)
                        .set(RunRules.KEPT_ROWS, keptRows)
                        .unknownColumns(UnknownColumns.CREATE_FIELD)
                        .createLists(true)
                        .list(list)
                        .build());
    }

    private List<String> header() {
        return row("email", "external_id", "email_status", field(), SHARED_FIELD);
    }

    private List<List<String>> cells() {
        List<List<String>> rows = new ArrayList<>();
        people.forEach(person -> rows.add(cells(person)));
        switch (keeping) {
            case CHUNK_BY_CHUNK, AS_A_WHOLE -> {}
            case NOTHING_FOR_FAULTS -> rows.add(List.of("nobody"));
            case NOTHING_FOR_CONTACTS -> rows.add(cells(stranger));
        }
        return rows;
    }

    private List<String> cells(int person) {
        return row(People.email(person), People.externalId(person), "active", value(person), sharedValue());
    }

    private List<String> row(String email, String externalId, String status, String own, String shared) {
        return Stream.of(
                        Stream.of(email),
                        Stream.of(externalId).filter(given -> withExternalIds),
                        Stream.of(status).filter(given -> saysActive),
                        Stream.of(own, shared))
                .flatMap(cells -> cells)
                .toList();
    }
}
