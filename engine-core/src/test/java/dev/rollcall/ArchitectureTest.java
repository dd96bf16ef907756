package dev.rollcall;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.rollcall.architecture.ClassCircles;
import dev.rollcall.architecture.Floors;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The floors of the engine: a package imports only from floors below its own. */
class ArchitectureTest {
    private static final String BASE = "dev.rollcall";

    private static final Floors FLOORS = new Floors(
            BASE,
            List.of(
                    Set.of("internal.text", "internal.spill"),
                    Set.of("model", "fault"),
                    Set.of("source", "store", "mapping"),
                    Set.of("vendor"),
                    Set.of("source.bytes", "source.text", "internal.rows", "memory", "options", "report"),
                    Set.of("source.csv", "source.json", "source.rows"),
                    Set.of("source.table"),
                    Set.of("job"),
                    Set.of("internal.header", "internal.retry"),
                    Set.of("internal.patch", "internal.fingerprint"),
                    Set.of("internal.row", "internal.dedupe", "internal.order", "internal.merge"),
                    Set.of("internal.optout"),
                    Set.of("internal.confirm", "internal.pipeline"),
                    Set.of("internal.run", "manage"),
                    Set.of("")));

    /** The circles of classes: types of the API with the classes that their factories and accessors are made of. */
    private static final Set<String> CIRCLES = Set.of(
            // Identifier.of reads addresses and numbers, which have an identifier() and a search or a notation
            "AddressSearch EmailAddress Identifier PhoneNotation PhoneNumber",
            // FaultCode has a remedy and belongs to groups of codes
            "FaultCode FaultGroups FaultRemedy",
            // RowSource.named; the findings of a pass may name another source to read
            "NamedSource RowCursor RowSource SourceFindings",
            // ByteOrigin.ofFile, ofStream, inflated and others
            "ByteOrigin FileBytes InflatedBytes MemoryBytes StreamBytes",
            // OptionType.checked; a type of several parts consists of options
            "CheckedType ImportOption OptionType",
            // ImportOptions.builder(preset)
            "ImportOptions ImportPreset",
            // Target.parse; the scope of consent has a target for its status
            "ConsentScope Target TargetWords",
            // ImportReport.toJson and ofJson
            "ImportReport ReportJson");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(BASE);

    @Test
    void packagesImportOnlyFromFloorsBelow() {
        assertThat(FLOORS.violations(CLASSES)).isEmpty();
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void classesOfAPackageDependOnEachOtherOnlyInTheseCircles() {
        assertThat(ClassCircles.of(CLASSES)).isEqualTo(CIRCLES);
    }

    @Test
    void parserLibrariesStayBehindTheirPackages() {
        noClasses()
                .that(not(resideInAPackage(BASE + ".source..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.univocity..")
                .check(CLASSES);
        noClasses()
                .that(not(resideInAnyPackage(
                        BASE + ".source..",
                        BASE + ".options..",
                        BASE + ".report..",
                        BASE + ".internal.row..",
                        BASE + ".internal.pipeline..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
        noClasses()
                .that(not(resideInAPackage(BASE + ".model..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sanctionco..", "com.google.i18n..")
                .check(CLASSES);
    }

    @Test
    void publicMethodsShowNoInternalTypes() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(not(resideInAPackage("..internal..")))
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .notHaveRawReturnType(resideInAPackage("..internal.."))
                .check(CLASSES);
    }

    @Test
    void concreteClassesAreFinal() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveFullyQualifiedName(BASE + ".store.StoreException")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void nothingPrintsToStandardStreamsOrThrowsGenericExceptions() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void noPackageOrClassHasAMeaninglessName() {
        Set<String> vague = Set.of("util", "utils", "common", "helper", "manager", "impl");
        Set<String> found = CLASSES.stream()
                .filter(type ->
                        Set.of(type.getPackageName().split("\\.")).stream().anyMatch(vague::contains)
                                || type.getSimpleName().matches(".*(Util|Utils|Helper|Manager|Impl)"))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(found).isEmpty();
    }
}
