package dev.rollcall.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.rollcall.internal.text.Name;
import dev.rollcall.job.ImportException;
import dev.rollcall.mapping.MappingException;
import dev.rollcall.mapping.Target;
import dev.rollcall.mapping.UnknownColumns;
import dev.rollcall.memory.InMemoryContactStore;
import dev.rollcall.model.FieldValue;
import dev.rollcall.model.IdentifierKind;
import dev.rollcall.options.ColumnRules;
import dev.rollcall.options.IdentifierRules;
import dev.rollcall.options.ImportOptions;
import dev.rollcall.options.MatchRules;
import dev.rollcall.options.RowRetention;
import dev.rollcall.options.RunRules;
import dev.rollcall.report.Committed;
import dev.rollcall.source.Cell;
import dev.rollcall.source.Row;
import dev.rollcall.source.RowCursor;
import dev.rollcall.source.RowSource;
import dev.rollcall.source.SourceException;
import dev.rollcall.source.csv.CsvSource;
import dev.rollcall.store.ContactFilter;
import dev.rollcall.store.ContactStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whole imports of files that other CSV readers are tested with, in the folder that {@code -Drollcall.corpus} names.
 */
class CorpusImportTest {
    /** The oracle looks at every contact for every row. */
    private static final int MANY_ROWS = 2_000;

    /** A file as its source reads it: texts, and nothing where a row has too few cells. */
    private record Read(List<String> header, List<List<Object>> rows, boolean faulty) {
        static Read of(RowSource source) throws IOException {
            List<List<Object>> rows = new ArrayList<>();
            boolean faulty = false;
            try (RowCursor cursor = source.open()) {
                for (Row row = cursor.next(); row != null; row = cursor.next()) {
                    faulty |= !row.faults().isEmpty();
                    rows.add(row.cells().stream()
                            .takeWhile(cell -> !(cell instanceof Cell.Absent))
                            .map(Read::text)
                            .toList());
                }
                return new Read(cursor.header(), rows, faulty);
            }
        }

        boolean isForOracle() {
            return !faulty
                    && rows.size() <= MANY_ROWS
                    && header.stream().allMatch(name -> !name.isBlank() && name.length() <= Name.MAX_LENGTH);
        }

        private static Object text(Cell cell) {
            return cell instanceof Cell.Given given ? ((FieldValue.Text) given.value()).text() : "";
        }
    }

    @Test
    void everyFileIsImportedAsByTheOracleOrRefusedAsAWhole() throws IOException {
        String folder = System.getProperty("rollcall.corpus");
        assumeTrue(folder != null, "no corpus: name its folder with -Drollcall.corpus=");
        Map<String, Integer> ends = new TreeMap<>();
        for (Path path : files(Path.of(folder))) {
            try {
                ends.merge(imported(CsvSource.ofFile(path)), 1, Integer::sum);
            } catch (AssertionError | RuntimeException unexpected) {
                throw new AssertionError(path + ": " + unexpected.getMessage(), unexpected);
            }
        }
        System.out.println("files of the corpus: " + ends);
    }

    private static String imported(RowSource source) throws IOException {
        ContactStore store = new InMemoryContactStore();
        try {
            Read read = Read.of(source);
            ImportOptions options = byFirstColumn(read.header());
            if (!read.isForOracle()) {
                assertThat(EngineUnderTest.run(store, source, options).rows())
                        .isEqualTo(read.rows().size());
                return "imported with damaged or many rows, or columns without a usable name";
            }
            ImportProperties.compare(
                    store, source, new RandomImport(read.header(), read.rows(), options, true, 1 << 20));
            return "imported as the oracle does it";
        } catch (SourceException unreadable) {
            assertRefused(
                    store,
                    catchThrowableOfType(
                            ImportException.class, () -> EngineUnderTest.run(store, source, ImportOptions.defaults())));
            return "not readable";
        } catch (ImportException refused) {
            assertRefused(store, refused);
            return "not usable: " + refused.getMessage().replaceAll("'.*'", "'…'");
        }
    }

    private static void assertRefused(ContactStore store, ImportException refused) {
        assertThat(refused.getCause()).isInstanceOfAny(SourceException.class, MappingException.class);
        assertThat(refused.report().kept()).isEqualTo(Committed.NONE);
        assertThat(store.scan(ContactFilter.all(), 0, 1)).isEmpty();
    }

    /**
     * Contacts by the first column, and a field for each other: the oracle knows only some addresses, phone numbers and
     * words for nothing.
     */
    private static ImportOptions byFirstColumn(List<String> header) {
        ImportOptions.Builder options = ImportOptions.builder()
                .set(RunRules.KEPT_ROWS, RowRetention.ALL)
                .set(ColumnRules.AUTOMATIC, false)
                .unknownColumns(UnknownColumns.CREATE_FIELD)
                .matchOrder(IdentifierKind.EXTERNAL_ID)
                .set(MatchRules.ADDRESS_REQUIRED, false)
                .set(IdentifierRules.PLACEHOLDERS, Set.of());
        if (!header.isEmpty()) {
            options.map(header.get(0), Target.externalId());
        }
        return options.build();
    }

    private static List<Path> files(Path corpus) throws IOException {
        try (Stream<Path> all =
                Stream.concat(Files.walk(corpus.resolve("csv")), Files.walk(corpus.resolve("contacts")))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
