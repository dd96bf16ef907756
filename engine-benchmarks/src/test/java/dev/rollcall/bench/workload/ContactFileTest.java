package dev.rollcall.bench.workload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class ContactFileTest {
    private static final long SEED = 42;

    private static String text(ContactFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContactCsv(file).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(ContactFile file) throws IOException {
        List<List<String>> records = SimpleCsv.read(text(file));
        assertThat(records.get(0)).isEqualTo(Column.headers());
        return records.subList(1, records.size());
    }

    @ParameterizedTest
    @EnumSource
    void countsAreThoseOfANaiveImport(Workload workload) throws IOException {
        long rows = 10_013;
        NaiveImport naive = new NaiveImport();
        for (ContactFile before : workload.imported(rows, SEED)) {
            naive.run(rows(before));
        }
        ContactFile file = workload.file(rows, SEED);
        assertThat(ExpectedCounts.of(file, workload.imported(rows, SEED))).isEqualTo(naive.run(rows(file)));
    }

    @ParameterizedTest
    @EnumSource
    void contentsAreThoseOfANaiveImport(Workload workload) throws IOException {
        NaiveImport naive = new NaiveImport();
        List<ContactFile> before = workload.imported(1_000, SEED);
        List<ContactFile> all = before.isEmpty()
                ? List.of(workload.file(1_000, SEED))
                : List.of(before.get(0), workload.file(1_000, SEED));
        for (ContactFile file : all) {
            naive.run(rows(file));
        }
        assertThat(Contents.expected(all)).isEqualTo(naive.contents());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 49, 50, 51, 1_234})
    void filesOfAnySizeAreCounted(long rows) throws IOException {
        ContactFile file = ContactFile.first(rows, SEED);
        assertThat(ExpectedCounts.of(file, List.of())).isEqualTo(new NaiveImport().run(rows(file)));
    }

    @Test
    void aTenthIsDuplicateAndOneInFiftyIsBad() {
        assertThat(ExpectedCounts.of(ContactFile.first(1_000_000, SEED), List.of()))
                .isEqualTo(new ExpectedCounts(1_000_000, 880_000, 0, 0, 100_000, 20_000));
    }

    @Test
    void halfOfTheOverlappingFileIsKnownAndAQuarterOfThatIsChanged() {
        assertThat(ExpectedCounts.of(Workload.B.file(100_000, SEED), Workload.B.imported(100_000, SEED)))
                .isEqualTo(new ExpectedCounts(100_000, 44_000, 11_000, 33_000, 10_000, 2_000));
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD", "DUPLICATES"})
    void filesOfOneKindOfRowAreCounted(FileKind kind) throws IOException {
        ContactFile file = ContactFile.first(200, SEED, kind);
        NaiveImport naive = new NaiveImport();
        ExpectedCounts expected = kind == FileKind.BAD
                ? new ExpectedCounts(200, 0, 0, 0, 0, 200)
                : new ExpectedCounts(200, 1, 0, 0, 199, 0);

        assertThat(naive.run(rows(file))).isEqualTo(expected);
        assertThat(ExpectedCounts.of(file, List.of())).isEqualTo(expected);
        assertThat(Contents.expected(List.of(file))).isEqualTo(naive.contents());
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_013})
    void aSpreadFileIsCountedAsByANaiveImport(long rows) throws IOException {
        ContactFile stored = ContactFile.first(10_000, SEED);
        ContactFile file = stored.spread(rows);
        NaiveImport naive = new NaiveImport();
        naive.run(rows(stored));

        assertThat(ExpectedCounts.of(file, List.of(stored))).isEqualTo(naive.run(rows(file)));
        assertThat(Contents.expected(List.of(stored, file))).isEqualTo(naive.contents());
    }

    @Test
    void halfOfASpreadFileIsKnownFromAllOverTheStoreAndAQuarterOfThatIsChanged() {
        ContactFile stored = ContactFile.first(1_000_000, SEED);
        ContactFile file = stored.spread(100_000);
        ExpectedCounts counts = ExpectedCounts.of(file, List.of(stored));

        assertThat(counts.inserted()).isEqualTo(44_000);
        assertThat(counts.updated() / 44_000.0).isCloseTo(0.25, within(0.01));
        for (long tenth = 0; tenth < 880_000; tenth += 88_000) {
            long from = tenth;
            assertThat(file.numbers().filter(number -> number >= from && number < from + 88_000))
                    .as("people from " + from)
                    .hasSizeBetween(4_000, 4_800);
        }
    }

    @Test
    void aFileCannotBeSpreadOverFewerPeopleThanItKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactFile.first(100, SEED).spread(1_000));
    }

    @Test
    void rowsHaveTheSizesAndSharesOfEarlierWorkloads() throws IOException {
        ContactFile file = ContactFile.first(20_000, SEED);
        List<List<String>> rows = rows(file);
        double cells = 12.0 * rows.size();
        assertThat(text(file).getBytes(StandardCharsets.UTF_8).length / (double) rows.size())
                .isCloseTo(140, within(5.0));
        assertThat(rows.stream()
                        .map(row -> row.get(0))
                        .filter(email -> email.contains("@"))
                        .mapToInt(String::length)
                        .average()
                        .orElseThrow())
                .isCloseTo(36, within(1.0));
        assertThat(rows.stream()
                                .flatMap(List::stream)
                                .filter(cell -> cell.matches("(?s).*[\",\n].*"))
                                .count()
                        / cells)
                .isCloseTo(0.09, within(0.005));
        assertThat(rows.stream()
                                .flatMap(row -> row.subList(2, 11).stream())
                                .filter(String::isEmpty)
                                .count()
                        / (9.0 * rows.size()))
                .isCloseTo(0.25, within(0.01));
        assertThat(rows.stream().flatMap(List::stream).filter(cell -> cell.indexOf('\n') >= 0))
                .isNotEmpty();
    }

    @Test
    void nobodySharesAnAddressOrAPhone() throws IOException {
        NaiveImport naive = new NaiveImport();
        naive.run(rows(ContactFile.first(20_000, SEED)));
        naive.run(rows(ContactFile.first(20_000, SEED).overlapping()));
        assertThat(naive.contents().contacts()).isEqualTo(26_400);
        assertThat(naive.phones()).hasSize((int) naive.contactsWithPhone() + 1);
        assertThat(naive.contactsWithPhone() / 26_400.0).isCloseTo(7 / 8.0, within(0.01));
    }

    @Test
    void theSameParametersGiveTheSameBytes() throws IOException {
        assertThat(text(ContactFile.first(500, SEED))).isEqualTo(text(ContactFile.first(500, SEED)));
        assertThat(text(ContactFile.first(500, SEED))).isNotEqualTo(text(ContactFile.first(500, SEED + 1)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, -1", "10, 17179869184"})
    void rowsAndFirstPersonAreLimited(long rows, long firstPerson) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactFile(rows, SEED, firstPerson, 0, FileKind.MIXED));
    }
}
