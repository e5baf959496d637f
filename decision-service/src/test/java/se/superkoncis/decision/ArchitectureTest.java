package se.superkoncis.decision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.superkoncis.decision", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_DOMAIN_FREE_OF_FRAMEWORKS = classes()
            .that()
            .resideInAPackage("..decision.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "se.superkoncis.decision.domain..",
                    "se.superkoncis.meeting",
                    "se.superkoncis.text..",
                    "se.superkoncis.kit.cost");

    @ArchTest
    static final ArchRule SHOULD_KEEP_ADAPTERS_OUT_OF_THE_INSIDE = noClasses()
            .that()
            .resideInAnyPackage("..decision.domain..", "..decision.application..", "..decision.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..decision.adapter..");

    @ArchTest
    static final ArchRule SHOULD_KEEP_ADAPTERS_FROM_EACH_OTHER =
            slices().matching("se.superkoncis.decision.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule SHOULD_KEEP_OTHER_SERVICES_OUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.superkoncis.control..", "se.superkoncis.router..");

    @ArchTest
    static final ArchRule SHOULD_HAVE_NO_CYCLES = slices().matching("se.superkoncis.decision.(**)")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(false);
}
