package dev.rollcall.jdbc;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.rollcall.architecture.ClassCircles;
import dev.rollcall.architecture.Floors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The floors of the store and of the runner. */
class JdbcArchitectureTest {
    @Test
    void packagesOfTheStoreImportOnlyFromFloorsBelow() {
        Floors floors = new Floors(
                "dev.rollcall.jdbc",
                List.of(
                        Set.of("internal.column", "internal.failure"),
                        Set.of("internal.lock", "internal.table"),
                        Set.of("internal.h2"),
                        Set.of("")));

        assertThat(floors.violations(classes("dev.rollcall.jdbc"))).isEmpty();
    }

    @Test
    void theStoreDoesNotDependOnTheRunner() {
        assertThat(classes("dev.rollcall.jdbc").stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(used -> used.getTargetClass().getPackageName().startsWith("dev.rollcall.runner")))
                .isEmpty();
    }

    @Test
    void noClassesOfAPackageDependOnEachOtherInACircle() {
        assertThat(ClassCircles.of(classes("dev.rollcall.jdbc"))).isEmpty();
        assertThat(ClassCircles.of(classes("dev.rollcall.runner"))).isEmpty();
    }

    private static JavaClasses classes(String base) {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(base);
    }
}
