package dev.rollcall.bench;

import java.io.IOException;

import dev.rollcall.model.ImportStatus;
import dev.rollcall.report.ImportReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LookUpBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void everyLookUpFindsSomething(StoreLocation place) throws IOException {
        LookUpBenchmark benchmark = new LookUpBenchmark();
        benchmark.place = place;
        benchmark.fill();
        try {
            assertThat(benchmark.list()).isPresent();
            assertThat(benchmark.allLists()).hasSize(1_000);
            assertThat(benchmark.field()).isPresent();
            assertThat(benchmark.profileField()).isPresent();
            assertThat(benchmark.statusOfRunning()).contains(ImportStatus.NOT_FINISHED);
            assertThat(benchmark.statusOfEnded()).contains(ImportStatus.FINISHED);
            assertThat(benchmark.report()).map(ImportReport::status).contains(ImportStatus.FINISHED);
        } finally {
            benchmark.close();
        }
    }
}
