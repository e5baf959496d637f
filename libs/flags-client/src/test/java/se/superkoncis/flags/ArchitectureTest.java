package se.superkoncis.flags;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.superkoncis.flags", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule shouldNeedNoFramework = classes()
            .that()
            .resideOutsideOfPackage("se.superkoncis.flags.openfeature..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka..",
                    "org.slf4j..",
                    "se.superkoncis.events..",
                    "se.superkoncis.flags..");

    @ArchTest
    static final ArchRule shouldKeepOpenFeatureOptional = noClasses()
            .that()
            .resideOutsideOfPackage("se.superkoncis.flags.openfeature..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.openfeature..", "se.superkoncis.flags.openfeature..");

    @ArchTest
    static final ArchRule shouldKeepKafkaInTheFeed = noClasses()
            .that()
            .resideInAnyPackage(
                    "se.superkoncis.flags.documents..",
                    "se.superkoncis.flags.environment..",
                    "se.superkoncis.flags.openfeature..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule shouldHaveNoCycles =
            slices().matching("se.superkoncis.flags.(*)..").should().beFreeOfCycles();
}
