package dev.rollcall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import dev.rollcall.job.ImportException;
import dev.rollcall.job.ImportRequest;
import dev.rollcall.model.ImportStatus;
import dev.rollcall.options.ApplyOrder;
import dev.rollcall.options.Duplicates;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A host's source that breaks the contract of {@link RowCursor}: the import fails and says what to change. */
class BrokenSourceTest {
    private static final String NUMBERING =
            " RowCursor.next must number the rows of each pass 1, 2, 3, … without a gap.";

    private final ImportEngine engine = ImportEngine.inMemory();

    /** Five addresses, changed by {@code broken} from one pass on. */
    private record Broken(UnaryOperator<Row> broken, int fromPass, AtomicInteger passes) implements RowSource {
        @Override
        public RowCursor open() {
            boolean isBroken = passes.incrementAndGet() >= fromPass;
            return new RowCursor() {
                private long number;

                @Override
                public List<String> header() {
                    return List.of("email", "first name");
                }

                @Override
                public Row next() {
                    number++;
                    Row row = new Row(
                            number,
                            number,
                            List.of(Cell.ofText("a" + number + "@example.org"), Cell.ofText("canary")),
                            List.of());
                    return number > 5 ? null : isBroken ? broken.apply(row) : row;
                }

                @Override
                public long bytesRead() {
                    return 0;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public String description() {
            return "broken";
        }

        @Override
        public OptionalLong sizeInBytes() {
            return OptionalLong.empty();
        }
    }

    private ImportException fails(UnaryOperator<Row> broken, int fromPass, ApplyOrder order) {
        ImportOptions options = ImportOptions.builder()
                .chunkRows(1)
                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                .set(MatchRules.DUPLICATES, Duplicates.IN_ORDER)
                .set(RunRules.APPLY_ORDER, order)
                .build();
        return catchThrowableOfType(
                ImportException.class,
                () -> engine.run(ImportRequest.of(new Broken(broken, fromPass, new AtomicInteger()), options)));
    }

    private void assertFailsBeforeItsFirstRow(UnaryOperator<Row> broken, String message, ApplyOrder order) {
        ImportException failed = fails(broken, 1, order);

        assertThat(failed).hasMessage(message);
        assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.report().rows()).isZero();
        assertThat(failed.getCause())
                .isInstanceOfSatisfying(
                        SourceException.class,
                        cause -> assertThat(cause.kind()).isEqualTo(SourceException.Kind.BROKEN));
    }

    private static UnaryOperator<Row> third(UnaryOperator<Row> broken) {
        return row -> row.number() == 3 ? broken.apply(row) : row;
    }

    private static Row numbered(Row row, long number) {
        return new Row(number, row.line(), row.cells(), row.faults());
    }

    private static UnaryOperator<Row> thirdWith(Cell... cells) {
        return third(row -> new Row(row.number(), row.line(), Arrays.asList(cells), row.faults()));
    }

    @ParameterizedTest
    @EnumSource
    void misnumberedRowsEndTheSurvey(ApplyOrder order) {
        assertFailsBeforeItsFirstRow(
                third(row -> numbered(row, 2)), "Row 3 of the source has the number 2." + NUMBERING, order);
        assertFailsBeforeItsFirstRow(
                third(row -> numbered(row, 1)), "Row 3 of the source has the number 1." + NUMBERING, order);
        assertFailsBeforeItsFirstRow(
                third(row -> numbered(row, 1_000)), "Row 3 of the source has the number 1,000." + NUMBERING, order);
        assertFailsBeforeItsFirstRow(
                row -> numbered(row, row.number() - 1), "Row 1 of the source has the number 0." + NUMBERING, order);
        assertFailsBeforeItsFirstRow(
                row -> numbered(row, -row.number()), "Row 1 of the source has the number -1." + NUMBERING, order);
    }

    @Test
    void rowsMisnumberedInTheSecondPassEndTheImportThere() {
        ImportException failed = fails(third(row -> numbered(row, 2)), 2, ApplyOrder.FILE);

        assertThat(failed).hasMessage("Row 3 of the source has the number 2." + NUMBERING);
        assertThat(failed.report().status()).isEqualTo(ImportStatus.FAILED);
        assertThat(failed.report().rows()).isEqualTo(2);
        assertThat(engine.imports().rows(failed.report().importId(), 0, 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRowWithAnotherNumberOfCellsThanTheHeaderEndsTheSurvey(ApplyOrder order) {
        String cells = " cells, and its header 2 columns. Each row must have one cell for each column: Cell.BLANK or"
                + " Cell.ABSENT where there is nothing.";
        Cell canary = Cell.ofText("canary");
        assertFailsBeforeItsFirstRow(thirdWith(), "Row 3 of the source has 0" + cells, order);
        assertFailsBeforeItsFirstRow(thirdWith(canary), "Row 3 of the source has 1" + cells, order);
        assertFailsBeforeItsFirstRow(thirdWith(canary, canary, canary), "Row 3 of the source has 3" + cells, order);
    }

    @ParameterizedTest
    @EnumSource
    void aNullInARowEndsTheSurvey(ApplyOrder order) {
        String lists = "Row 3 of the source has null for its cells or its faults. A list may be empty.";
        assertFailsBeforeItsFirstRow(
                thirdWith(Cell.ofText("canary"), null),
                "Row 3 of the source has null for a cell. Give Cell.BLANK or Cell.ABSENT where there is nothing.",
                order);
        assertFailsBeforeItsFirstRow(third(row -> new Row(row.number(), row.line(), null, row.faults())), lists, order);
        assertFailsBeforeItsFirstRow(
                third(row -> new Row(row.number(), row.line(), new ArrayList<>(row.cells()), null)), lists, order);
    }
}
