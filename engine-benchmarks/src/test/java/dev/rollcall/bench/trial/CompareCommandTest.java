package dev.rollcall.bench.trial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.rollcall.bench.measure.Json;
import dev.rollcall.bench.measure.UsageException;
import dev.rollcall.bench.peer.Contender;
import dev.rollcall.bench.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CompareCommandTest {
    private static final String JMH = """
            [{"benchmark": "dev.rollcall.bench.FindBenchmark.find", "mode": "avgt", "params": {"place": "MEMORY"},
              "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "us/op"},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 2000.4, "scoreError": 1.0, "scoreUnit": "B/op"}}}]
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    private String jmh(String name, String score, String error) throws IOException {
        return Files.writeString(folder.resolve(name), JMH.formatted(score, error))
                .toString();
    }

    private String session(String name, double... seconds) throws IOException {
        Path file = folder.resolve(name);
        Session session = Session.open(file, Measurements.SETTING, false);
        for (double one : seconds) {
            session.add(1, Workload.B, List.of(Measurements.of(Contender.ROLLCALL, one)));
        }
        return file.toString();
    }

    private List<String> printed() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void jmhResultsAreComparedByBenchmarkAndParameters() throws IOException {
        CompareCommand.compare(List.of(jmh("a", "4.0", "0.5"), jmh("b", "1.0", "\"NaN\"")), out);

        assertThat(printed().get(0)).startsWith("| benchmark | unit | score A |");
        assertThat(printed().get(2))
                .isEqualTo("| FindBenchmark.find {place=MEMORY} | us/op | 4.000 | 0.500 | 1.000 |  | 0.25 | 2,000 |"
                        + " 2,000 | 1.00 |");
    }

    @Test
    void aResultOfOnlyOneFileIsShownBesideEmptyCells() throws IOException {
        String found = jmh("a", "4.0", "0.5");
        String parsed = Files.writeString(
                        folder.resolve("b"), Files.readString(Path.of(found)).replace("FindBenchmark.find", "P.parse"))
                .toString();
        CompareCommand.compare(List.of(found, parsed), out);

        assertThat(printed().subList(2, 4))
                .containsExactly(
                        "| FindBenchmark.find {place=MEMORY} | us/op | 4.000 | 0.500 |  |  |  | 2,000 |  |  |",
                        "| P.parse {place=MEMORY} | us/op |  |  | 4.000 | 0.500 |  |  | 2,000 |  |");
    }

    @Test
    void oneFileIsShownAsATable() throws IOException {
        CompareCommand.table(List.of(jmh("a", "4.0", "0.5")), out);
        assertThat(printed().get(2)).isEqualTo("| FindBenchmark.find {place=MEMORY} | us/op | 4.000 | 0.500 | 2,000 |");

        printed.reset();
        CompareCommand.table(List.of(session("s", 1)), out);
        assertThat(printed().get(0)).startsWith("1,000 rows, heap 1g, session of ");
        assertThat(printed().get(4)).startsWith("| B | rollcall | 1 | 1,000 | 1,000 | 1.00 |");
    }

    @Test
    void sessionsAreComparedByTheirMedians() throws IOException {
        CompareCommand.compare(List.of(session("a", 1, 9, 2), session("b", 4)), out);

        assertThat(printed().get(0)).startsWith("A: 1,000 rows, heap 1g").contains("; B: 1,000 rows");
        assertThat(printed().get(4)).startsWith("| B | rollcall | 3, 1 | 500 | 250 | 0.50 | 2,000 | 4,000 | 2.00 |");
    }

    @Test
    void theNumberOfImportsInAProcessIsShown() throws IOException {
        Path file = folder.resolve("warm");
        SessionResult warm = Measurements.warm(1, Contender.ROLLCALL, 8, 4, 3, 3, 2, 2);
        Files.writeString(file, Json.write(warm) + "\n");

        CompareCommand.table(List.of(file.toString()), out);
        CompareCommand.compare(List.of(session("cold", 1), file.toString()), out);

        assertThat(printed().get(0))
                .isEqualTo("1,000 rows, heap 1g, warm the last 2 of 6 imports in a process, session of s");
        assertThat(printed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("A: 1,000 rows, heap 1g, session of")
                        .contains("B: 1,000 rows, heap 1g, warm the last 2 of 6"));
    }

    @Test
    void resultsOfDifferentSortsAreNotCompared() throws IOException {
        List<String> different = List.of(session("a", 1), jmh("b", "1.0", "0.1"));
        assertThatThrownBy(() -> CompareCommand.compare(different, out)).isInstanceOf(UsageException.class);
        Path other = Files.writeString(folder.resolve("other"), "[{}]");
        assertThatThrownBy(() -> CompareCommand.table(List.of(other.toString()), out))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none of JMH's results");
    }
}
