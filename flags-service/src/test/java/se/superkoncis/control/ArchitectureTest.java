package se.superkoncis.control;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.superkoncis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "se.superkoncis.control.domain..";

    @ArchTest
    static final ArchRule shouldKeepTheDomainOnTheJdk = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", DOMAIN);

    @ArchTest
    static final ArchRule shouldKeepAdaptersOutOfUseCases = classes()
            .that()
            .resideInAPackage("se.superkoncis.control.application..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.enterprise..",
                    "jakarta.transaction..",
                    "se.superkoncis.events..",
                    "se.superkoncis.control.application..",
                    DOMAIN);

    @ArchTest
    static final ArchRule shouldKeepAdaptersApart =
            slices().matching("se.superkoncis.control.adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule shouldKeepServicesApart = noClasses()
            .that()
            .resideInAPackage("se.superkoncis.control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "se.superkoncis.router..",
                    "se.superkoncis.decision..",
                    "se.superkoncis.regwatch..",
                    "se.superkoncis.copilot..",
                    "se.superkoncis.metrics..");
}
