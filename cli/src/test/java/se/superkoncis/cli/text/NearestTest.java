package se.superkoncis.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> NAMES =
            List.of("decision-close-card", "doc-copilot-v1", "model-router", "regwatch-push");

    @ParameterizedTest
    @CsvSource({
        "model-rooter, model-router",
        "Model_Router, model-router",
        "copilot, doc-copilot-v1",
        "regwach-push, regwatch-push",
        "kaffe, ",
        "r, "
    })
    void shouldFindTheNameThatWasMeantOrNone(String typed, String meant) {
        assertThat(Nearest.to(typed, NAMES).orElse(null)).isEqualTo(meant);
    }
}
