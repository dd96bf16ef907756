package dev.rollcall.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.rollcall.fault.Fault;
import dev.rollcall.fault.FaultCode;
import dev.rollcall.fault.Severity;
import dev.rollcall.model.Outcome;
import dev.rollcall.store.Checkpoint;
import dev.rollcall.store.ImportRecord;
import dev.rollcall.store.RowFact;
import dev.rollcall.store.RowRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of row records. */
abstract class RowRecordContract extends OpenStore {
    private static final UUID IMPORT = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @BeforeEach
    void submitTwoImports() {
        store.journal().submitted(ImportRecord.submitted(IMPORT, Contacts.NOW, "source", "{}"));
        store.journal().submitted(ImportRecord.submitted(OTHER, Contacts.NOW.plusSeconds(1), "source", "{}"));
    }

    private static RowRecord row(long number) {
        return new RowRecord(
                number,
                2 * number,
                Outcome.INVALID,
                null,
                false,
                null,
                List.of(Fault.ofRow(FaultCode.MISSING_IDENTIFIER)),
                List.of("cell " + number),
                Set.of());
    }

    private static RowRecord withCells(String... cells) {
        return new RowRecord(1, 2, Outcome.INVALID, null, false, null, List.of(), List.of(cells), Set.of());
    }

    private static RowRecord withFaults(Fault... faults) {
        return new RowRecord(1, 2, Outcome.UPDATED, 3L, false, null, List.of(faults), null, Set.of());
    }

    private void record(UUID importId, RowRecord... rows) {
        commit(transaction -> transaction.record(new Checkpoint(importId, "state"), List.of(rows)));
    }

    private List<RowRecord> rows(UUID importId) {
        return store.journal().rows(importId, 0, 100_000);
    }

    private void assertKept(RowRecord row) {
        record(IMPORT, row);

        assertThat(rows(IMPORT)).containsExactly(row);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeIsKept(Outcome outcome) {
        assertKept(new RowRecord(1, 2, outcome, 4_000_000_000L, true, null, List.of(), null, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(RowFact.class)
    void everyFactIsKept(RowFact fact) {
        assertKept(new RowRecord(1, 2, Outcome.INSERTED, 3L, true, null, List.of(), null, Set.of(fact)));
    }

    @Test
    void severalFactsAreKept() {
        assertKept(new RowRecord(1, 2, Outcome.INSERTED, 3L, true, null, List.of(), null, Set.of(RowFact.values())));
    }

    @Test
    void theNumberOfTheRepeatedRowIsKept() {
        assertKept(new RowRecord(
                5_000_000_000L,
                6_000_000_000L,
                Outcome.DUPLICATE,
                null,
                false,
                4_000_000_000L,
                List.of(),
                null,
                Set.of()));
    }

    @Test
    void aFaultIsKeptWithEveryPartOrWithNone() {
        assertKept(withFaults(
                Fault.ofRow(FaultCode.SHORT_ROW),
                new Fault(FaultCode.INVALID_DATE, "Geburts\"tag\"", "31.\n02. Ü \uD83D\uDC69", "a detail 漢"),
                new Fault(FaultCode.INVALID_NUMBER, "column", null, null),
                new Fault(FaultCode.INVALID_NUMBER, null, "text", null),
                new Fault(FaultCode.INVALID_NUMBER, null, null, "detail"),
                new Fault(FaultCode.INVALID_NUMBER, "", "", "")));
    }

    @Test
    void aFaultKeepsItsOwnSeverity() {
        assertKept(withFaults(
                Fault.ofCell(FaultCode.INVALID_STATUS, "status", "on or off").withSeverity(Severity.WARNING),
                Fault.ofRow(FaultCode.INVALID_STATUS),
                Fault.ofRow(FaultCode.MISSING_LIST).withSeverity(Severity.WARNING),
                Fault.ofRow(FaultCode.SHORT_ROW).withSeverity(Severity.ERROR)));
    }

    @Test
    void faultsOfEveryCodeAreKeptInOrder() {
        assertKept(
                withFaults(Arrays.stream(FaultCode.values()).map(Fault::ofRow).toArray(Fault[]::new)));
    }

    @Test
    void aFaultTextThatWasShortenedIsKept() {
        assertKept(withFaults(Fault.ofCell(FaultCode.TEXT_TOO_LONG, "column", "long ".repeat(1_000))));
    }

    @Test
    void cellsAreKeptAsRead() {
        assertKept(withCells(
                "",
                " padded ",
                "it's; \"quoted\", \\",
                "two\r\nlines\n",
                "Ünï 漢字 \uD83D\uDC69\u200D\uD83D\uDCBB",
                "null"));
    }

    /** Such cells are why the row is refused, so a person wants to see them. */
    @Test
    void malformedTextInCellsIsKeptAsRead() {
        assertKept(withCells("a\u0000b", "half \uD83D a character", "\uDC69", "\u0001\u001f\u007f\uFFFE\uFEFF"));
        record(OTHER, withFaults(Fault.ofCell(FaultCode.INVALID_TEXT, "col\u0000umn", "a\u0000b \uD83D")));
        assertThat(rows(OTHER))
                .containsExactly(withFaults(Fault.ofCell(FaultCode.INVALID_TEXT, "col\u0000umn", "a\u0000b \uD83D")));
    }

    @Test
    void anEmptyListOfCellsDiffersFromUnkeptCells() {
        RowRecord without = new RowRecord(1, 2, Outcome.INVALID, null, false, null, List.of(), null, Set.of());
        RowRecord with = new RowRecord(2, 3, Outcome.INVALID, null, false, null, List.of(), List.of(), Set.of());
        record(IMPORT, without, with);

        assertThat(rows(IMPORT)).containsExactly(without, with);
    }

    @Test
    void cellsOfSixtyFourKibibytesAreKept() {
        assertKept(withCells("x".repeat(40_000), "Ü".repeat(12_000)));
    }

    @Test
    void aRowMayHaveHundredsOfCells() {
        assertKept(withCells(LongStream.range(0, 500).mapToObj(Long::toString).toArray(String[]::new)));
    }

    @Test
    void rowsArePagedInTheirOrderWhateverTheOrderTheyWereRecordedIn() {
        List<RowRecord> rows = LongStream.rangeClosed(1, 25)
                .map(i -> i * i * i)
                .mapToObj(RowRecordContract::row)
                .toList();
        List<RowRecord> shuffled = new ArrayList<>(rows);
        Collections.swap(shuffled, 0, 24);
        Collections.swap(shuffled, 3, 12);
        record(IMPORT, shuffled.subList(10, 25).toArray(RowRecord[]::new));
        record(OTHER, row(2), row(8));
        record(IMPORT, shuffled.subList(0, 10).toArray(RowRecord[]::new));

        assertThat(rows(IMPORT)).isEqualTo(rows);
        assertThat(store.journal().rows(IMPORT, 0, 4)).isEqualTo(rows.subList(0, 4));
        assertThat(store.journal().rows(IMPORT, 64, 4)).isEqualTo(rows.subList(4, 8));
        assertThat(store.journal().rows(IMPORT, 65, 4)).isEqualTo(rows.subList(4, 8));
        assertThat(store.journal().rows(IMPORT, 15_625, 4)).isEmpty();
        assertThat(rows(OTHER)).containsExactly(row(2), row(8));
    }

    @Test
    void thousandsOfRowsAreRecordedAtOnce() {
        RowRecord[] rows = LongStream.rangeClosed(1, 5_000)
                .mapToObj(RowRecordContract::row)
                .toArray(RowRecord[]::new);
        record(IMPORT, rows);

        assertThat(rows(IMPORT)).containsExactly(rows);
    }

    /** An ATOMIC import that lost a race starts again from row 1. */
    @Test
    void aRowThatIsRecordedAgainIsReplaced() {
        record(IMPORT, row(1), row(2), row(3));
        RowRecord changed = new RowRecord(2, 4, Outcome.INSERTED, 7L, true, null, List.of(), null, Set.of());

        record(IMPORT, changed, row(4));

        assertThat(rows(IMPORT)).containsExactly(row(1), changed, row(3), row(4));
    }

    @Test
    void redactingRemovesThePersonalPartsOfTheChosenRows() {
        RowRecord personal = new RowRecord(
                2,
                3,
                Outcome.CONFLICT,
                77L,
                false,
                1L,
                List.of(new Fault(FaultCode.INVALID_EMAIL, "email", "ann(at)example.com", "detail")),
                List.of("ann(at)example.com", "Ann"),
                Set.of());
        record(IMPORT, row(1), personal, row(3));
        record(OTHER, personal);

        List<RowRecord> offered = Collections.synchronizedList(new ArrayList<>());
        store.journal().redact(row -> {
            offered.add(row);
            return row.contactId() != null && row.contactId() == 77;
        });

        assertThat(offered).contains(row(1), personal, row(3));
        assertThat(rows(IMPORT)).containsExactly(row(1), personal.redacted(), row(3));
        assertThat(rows(OTHER)).containsExactly(personal.redacted());
    }

    @Test
    void redactingThousandsOfRowsReachesEachOfThem() {
        record(
                IMPORT,
                LongStream.rangeClosed(1, 3_000)
                        .mapToObj(RowRecordContract::row)
                        .toArray(RowRecord[]::new));

        store.journal().redact(row -> row.number() % 2 == 0);

        assertThat(rows(IMPORT))
                .hasSize(3_000)
                .allMatch(row ->
                        row.equals(row.number() % 2 == 0 ? row(row.number()).redacted() : row(row.number())));
    }
}
