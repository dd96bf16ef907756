package dev.rollcall.bench.measure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircumstancesTest {
    @Test
    void theCommandIsShownWithoutPaths() {
        List<String> arguments =
                List.of("--rows", "5", "--store", "x/y", "--continue", "--results", "z", "--runs", "2");

        assertThat(Circumstances.command("side-by-side", arguments)).isEqualTo("side-by-side --rows 5 --runs 2");
    }

    @Test
    void versionsAreThoseOfTheBuild() {
        assertThat(Circumstances.of("growth", List.of()))
                .containsPattern("H2 \\d+\\.\\d+")
                .containsPattern("DuckDB \\d+\\.\\d+")
                .doesNotContain("${");
    }

    @Test
    void thePeakOfTheResidentSetIsReadIfLinuxReportsIt() {
        assertThat(ResidentMemory.peakBytes("Name:\tjava\nVmHWM:\t  2048 kB\nVmRSS:\t 1024 kB\n"))
                .isEqualTo(2 << 20);
        assertThat(ResidentMemory.peakBytes("Name:\tjava\n")).isZero();
    }
}
