package dev.rollcall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.ContactFile;
import dev.rollcall.bench.workload.Person;
import dev.rollcall.internal.dedupe.DuplicateRows;
import dev.rollcall.internal.fingerprint.Seed;
import dev.rollcall.internal.header.HeaderBinder;
import dev.rollcall.internal.header.HeaderMapping;
import dev.rollcall.internal.merge.MergePlan;
import dev.rollcall.internal.merge.Merger;
import dev.rollcall.internal.merge.WorkingSet;
import dev.rollcall.internal.patch.Patch;
import dev.rollcall.internal.patch.RequestedStatus;
import dev.rollcall.internal.pipeline.Plan;
import dev.rollcall.internal.pipeline.Survey;
import dev.rollcall.internal.row.FileFindings;
import dev.rollcall.internal.row.RowMapper;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.model.Contact;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.Identifier;
import dev.rollcall.model.Stamp;
import dev.rollcall.model.Status;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.report.FileStatistics;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.rows.HostRows;
import dev.rollcall.store.Matches;
import org.jspecify.annotations.Nullable;

/** People of the workload in the shapes that they have between the engine's stages. */
final class Sample {
    private static final UUID IMPORT = new UUID(0, 1);
    private static final Stamp STAMP = new Stamp(Instant.parse("2026-01-01T00:00:00Z"), IMPORT.toString());
    private static final MergePlan MERGING = new MergePlan(ImportOptions.defaults(), Map.of(), Map.of());

    private Sample() {}

    private static HeaderMapping mapping() {
        return HeaderBinder.bind(
                Column.headers(),
                ImportOptions.builder()
                        .unknownColumns(UnknownColumns.CREATE_FIELD)
                        .build(),
                List.of());
    }

    /** A mapper for the workload's columns that puts everybody on one list. */
    static RowMapper mapper(long listId) {
        SortedMap<Long, RequestedStatus> lists =
                new TreeMap<>(Map.of(listId, new RequestedStatus(Status.ACTIVE, null)));
        return new RowMapper(mapping(), Map.of(), lists, ImportOptions.defaults(), FileFindings.NONE);
    }

    /** Returns the plan of an import in file order with the same columns and list, and without rows. */
    static Plan plan(long listId) {
        RowSource source = HostRows.of(Column.headers(), List.of());
        Survey survey = new Survey(
                source,
                mapping(),
                FileFindings.NONE,
                List.of(),
                Seed.random(),
                new FileStatistics(0, 0, 0, Map.of()),
                OptionalLong.empty(),
                DuplicateRows.none(),
                null);
        return new Plan(IMPORT, STAMP, survey, mapper(listId), MERGING);
    }

    /** People with consecutive numbers, as rows. */
    static List<Row> rows(long firstPerson, int count, int edition) {
        return rows(LongStream.range(firstPerson, firstPerson + count)
                .mapToObj(number ->
                        Person.of(PerRowBenchmark.SEED, number, edition).cells())
                .toList());
    }

    static List<Row> rows(List<List<String>> cells) {
        List<Row> rows = new ArrayList<>();
        try (RowCursor cursor = HostRows.of(Column.headers(), cells).open()) {
            for (Row row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** The rows of a file, in which some are bad and some repeat others. */
    static List<Row> fileRows(int count) {
        return rows(fileCells(count));
    }

    /** Returns the key of each of these rows, null for a row without one. */
    static List<@Nullable Identifier> keys(int count) {
        List<@Nullable Identifier> keys = new ArrayList<>(count);
        for (List<String> cells : fileCells(count)) {
            keys.add(EmailAddress.parse(cells.get(Column.EMAIL.position()))
                    .map(EmailAddress::identifier)
                    .orElse(null));
        }
        return keys;
    }

    private static List<List<String>> fileCells(int count) {
        List<List<String>> cells = new ArrayList<>(count);
        try {
            ContactFile.first(count, PerRowBenchmark.SEED).forEachRow(cells::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    /** People with consecutive numbers, as patches. */
    static List<Patch> patches(long firstPerson, int count, int edition, long listId) {
        RowMapper mapper = mapper(listId);
        return rows(firstPerson, count, edition).stream()
                .map(row -> mapper.map(row, null))
                .toList();
    }

    /** Returns the same people as new contacts. */
    static List<Contact> contacts(long firstPerson, long listId, long... ids) {
        WorkingSet contacts = workingSet(List.of());
        Merger merger = merger();
        patches(firstPerson, ids.length, 0, listId).forEach(patch -> merger.apply(patch, contacts));
        contacts.assignIds(ids);
        return contacts.changes().inserts();
    }

    static WorkingSet workingSet(List<Contact> found) {
        return new WorkingSet(new Matches(found, List.of()), Map.of(), STAMP, null);
    }

    static Merger merger() {
        return new Merger(MERGING);
    }
}
