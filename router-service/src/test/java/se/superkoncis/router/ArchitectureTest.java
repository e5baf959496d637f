package se.superkoncis.router;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.superkoncis.router", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_DOMAIN_FREE_OF_FRAMEWORKS = classes()
            .that()
            .resideInAPackage("..router.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "se.superkoncis.router.domain..",
                    "se.superkoncis.meeting",
                    "se.superkoncis.text..",
                    "se.superkoncis.kit.cost");

    @ArchTest
    static final ArchRule SHOULD_KEEP_ADAPTERS_OUT_OF_THE_INSIDE = noClasses()
            .that()
            .resideInAnyPackage("..router.domain..", "..router.application..", "..router.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..router.adapter..");

    @ArchTest
    static final ArchRule SHOULD_KEEP_OTHER_SERVICES_OUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.superkoncis.control..", "se.superkoncis.decision..");

    @ArchTest
    static final ArchRule SHOULD_HAVE_NO_CYCLES = slices().matching("se.superkoncis.router.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(false);
}
