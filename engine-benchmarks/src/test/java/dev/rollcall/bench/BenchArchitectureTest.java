package dev.rollcall.bench;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.rollcall.architecture.ClassCircles;
import dev.rollcall.architecture.Floors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The floors of the benchmarks. */
class BenchArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("/jmh_generated/"))
            .importPackages("dev.rollcall.bench");

    @Test
    void packagesImportOnlyFromFloorsBelow() {
        Floors floors = new Floors(
                "dev.rollcall.bench",
                List.of(
                        Set.of("workload"),
                        Set.of("measure"),
                        Set.of("peer"),
                        Set.of("trial"),
                        Set.of("bounded", "damage", "dedupe", "together"),
                        Set.of("")));

        assertThat(floors.violations(CLASSES)).isEmpty();
    }

    @Test
    void classesOfAPackageDependOnEachOtherOnlyInThisCircle() {
        // a contender has an importer, whose task names the contender
        assertThat(ClassCircles.of(CLASSES))
                .containsExactly("Contender DuckdbImport Floor Importer JdbiMerge RollcallImport SpringBatchImport"
                        + " SqliteImport Task");
    }
}
