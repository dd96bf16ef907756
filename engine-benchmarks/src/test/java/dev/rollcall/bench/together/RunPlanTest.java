package dev.rollcall.bench.together;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunPlanTest {
    private static List<RunPlan> plans() {
        return LongStream.rangeClosed(1, 200)
                .mapToObj(seed -> RunPlan.of(seed, 300))
                .toList();
    }

    @Test
    void aSeedDeterminesThePlan() {
        assertThat(RunPlan.of(7, 3_000)).isEqualTo(RunPlan.of(7, 3_000)).isNotEqualTo(RunPlan.of(8, 3_000));
    }

    @Test
    void plansCoverEveryStoreAndKindOfImport() {
        assertThat(plans()).extracting(RunPlan::store).contains(StoreKind.values());
        assertThat(plans().stream().flatMap(plan -> plan.imports().stream()))
                .extracting(ImportPlan::keeping)
                .contains(Keeping.values());
        assertThat(plans()).extracting(plan -> plan.imports().size()).contains(2, 3, 4, 5, 6, 7, 8);
        assertThat(plans()).extracting(RunPlan::people).allMatch(people -> people >= 30 && people <= 300);
        assertThat(plans()).extracting(plan -> plan.before().people().isEmpty()).contains(true, false);
    }

    @Test
    void aRunHasAtMostOneRejectedImport() {
        assertThat(plans())
                .allMatch(plan -> plan.imports().stream()
                                .filter(planned -> !planned.keeping().keepsRows())
                                .count()
                        <= 1);
    }

    @Test
    void eachImportHasItsOwnOrderOfPeople() {
        assertThat(RunPlan.of(1, 300).imports())
                .extracting(ImportPlan::people)
                .doesNotHaveDuplicates()
                .allSatisfy(people -> assertThat(people).doesNotHaveDuplicates());
    }
}
