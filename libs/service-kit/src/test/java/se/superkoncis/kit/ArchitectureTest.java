package se.superkoncis.kit;

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
            .resideInAnyPackage("se.superkoncis.router..", "se.superkoncis.control..");

    @ArchTest
    static final ArchRule SHOULD_KEEP_THE_WEB_OUT_OF_DELIVERY = noClasses()
            .that()
            .resideInAnyPackage("..kit.channel..", "..kit.job..", "..kit.outbox..", "..kit.db..", "..kit.fault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..kit.web..", "jakarta.ws.rs..");
}
