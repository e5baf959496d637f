package se.superkoncis.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.superkoncis.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_KNOW_NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.superkoncis.router..", "se.superkoncis.control..", "se.superkoncis.decision..");

    /** Domains of services may speak of money, so it brings nothing along. */
    @ArchTest
    static final ArchRule SHOULD_KEEP_MONEY_PLAIN = classes()
            .that()
            .resideInAPackage("..kit.cost")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "se.superkoncis.kit.cost");

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_WEB_OUT_OF_DELIVERY = noClasses()
            .that()
            .resideInAnyPackage(
                    "..kit.channel..",
                    "..kit.job..",
                    "..kit.outbox..",
                    "..kit.db..",
                    "..kit.fault..",
                    "..kit.transcript..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..kit.web..", "jakarta.ws.rs..");
}
