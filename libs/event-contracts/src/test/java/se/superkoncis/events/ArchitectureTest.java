package se.superkoncis.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whoever takes the contracts takes no framework with them. */
@AnalyzeClasses(packages = "se.superkoncis.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule SHOULD_NEED_THE_JDK_JACKSON_AND_THE_ID_GENERATOR_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "se.superkoncis.events..",
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "com.fasterxml.jackson.core..",
                    "com.fasterxml.jackson.databind..",
                    "com.fasterxml.uuid..");
}
