package se.superkoncis.flags.openfeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cucumber.core.cli.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * OpenFeature's conformance suite for providers (specification, appendix F) against the provider on a real broker. Each
 * scenario is a test of its own; one that cannot apply is shown as skipped with the reason from {@link TckScope}.
 */
class ProviderTckTest {

    private static List<TckResults.Result> results;

    @BeforeAll
    static void run() {
        Path tck = tck();
        if (!Files.isDirectory(tck)) {
            results = List.of();
            return;
        }
        TckWorld.start(tck.resolve("flags/canonical-flags.json"));
        results = TckResults.of(() -> Main.run(
                "--glue",
                TckSteps.class.getPackageName(),
                "--plugin",
                TckResults.class.getName(),
                "--no-summary",
                "--monochrome",
                tck.resolve("gherkin").toString()));
    }

    @AfterAll
    static void stop() {
        TckWorld.stop();
    }

    private static Path tck() {
        return Path.of(System.getProperty("reactor.root", "."))
                .resolve("../shared/data/flags/openfeature-provider-tck")
                .normalize();
    }

    @TestFactory
    Stream<DynamicTest> shouldPassTheProviderTck() {
        Assumptions.assumeFalse(results.isEmpty(), "the shared provider TCK is not here");
        return results.stream()
                .map(result -> dynamicTest(result.name(), () -> {
                    Assumptions.assumeFalse(
                            result.outOfScope().isPresent(),
                            () -> "cannot apply: " + result.outOfScope().orElseThrow());
                    assertThat(result.error()).isNull();
                    assertThat(result.passed()).isTrue();
                }));
    }

    @Test
    void shouldLeaveOutNothingButWhatIsListed() {
        Assumptions.assumeFalse(results.isEmpty(), "the shared provider TCK is not here");
        assertThat(results).hasSize(60);
        assertThat(results.stream().filter(r -> r.outOfScope().isPresent())).hasSize(3);
    }
}
