package dev.rollcall.bench.damage;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.rollcall.fault.FaultCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CleanFilesTest {
    private static final List<CleanFile> FILES =
            IntStream.range(0, 400).mapToObj(new CleanFiles(7)::file).toList();

    @Test
    void aFileIsAFunctionOfSeedAndNumber() {
        assertThat(new CleanFiles(7).file(3)).isEqualTo(FILES.get(3));
        assertThat(new CleanFiles(8).file(3)).isNotEqualTo(FILES.get(3));
    }

    @Test
    void everyFileIsValidCsvOfTheRecordsItWasMadeFrom() {
        for (CleanFile file : FILES) {
            assertThat(StrictCsv.read(file.text(), file.csv().delimiter()).map(WrittenCsv::records))
                    .contains(file.csv().records());
        }
    }

    @Test
    void thereAreFilesOfEveryKind() {
        Set<Object> kinds = new HashSet<>();
        for (CleanFile file : FILES) {
            kinds.addAll(List.of(
                    file.source(),
                    file.csv().delimiter(),
                    file.csv().lineEnd(),
                    file.csv().endsLine()));
            int rows = file.csv().rows();
            kinds.add(rows == 1 ? "one row" : rows < 20 ? "few" : rows <= 500 ? "many" : "thousands");
        }
        assertThat(kinds)
                .contains(',', ';', '\t', '|', "\n", "\r\n", true, false, "one row", "few", "many", "thousands")
                .hasSize(12 + CleanShape.values().length);
        assertThat(FILES.stream().map(file -> file.csv().cells(0).size()).distinct())
                .contains(3, 12);
        String all = String.join("", FILES.stream().map(CleanFile::text).toList());
        assertThat(all)
                .contains("\"\"Blue\"\"", "a 5\"\" disk", "O'Neill", "太郎", " blank before", "\nsecond line", ",,");
    }

    @Test
    void rowsAreAsWideAsTheHeaderExceptInBlocksOrWithASurplusColumn() {
        for (CleanFile file : FILES) {
            long widths =
                    file.csv().records().stream().map(List::size).distinct().count();
            if (file.expected().isEmpty()) {
                assertThat(widths).as(file.source()).isOne();
            } else if (file.expected().contains(FaultCode.SHORT_ROW)) {
                assertThat(widths).isLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void blocksOfSixteenRowsOmitTrailingDelimitersThatNoneNeeds() {
        List<List<String>> records = IntStream.range(0, 33)
                .mapToObj(i -> List.of(i == 0 ? "a" : "1", i == 0 ? "b" : i == 20 ? "2" : "", i == 0 ? "c" : ""))
                .toList();

        List<List<String>> arranged = CleanShape.BLOCKS.arrange(records, new Random(1));

        assertThat(arranged.subList(0, 16)).allMatch(cells -> cells.size() == 3);
        assertThat(arranged.subList(16, 32)).allMatch(cells -> cells.size() == 2);
        assertThat(arranged.get(32)).containsExactly("1");
    }

    @Test
    void everyFileCanBeImported() {
        for (CleanFile file : FILES.subList(0, 40)) {
            assertThat(WholeImport.reports(file.text(), EnumSet.of(FaultCode.INVALID_EMAIL, FaultCode.INVALID_TEXT)))
                    .as(file.source())
                    .isFalse();
        }
    }
}
