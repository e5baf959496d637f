package se.superkoncis.cli.flags.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldNameOnlyWhatDiffers() throws Exception {
        assertThat(Difference.between(
                        json.readTree("{\"a\":1,\"b\":[\"x\"],\"c\":\"t\",\"e\":null,\"updatedAt\":1}"),
                        json.readTree("{\"a\":2,\"b\":[\"x\",\"y\"],\"c\":\"t\",\"d\":true,\"updatedAt\":2}")))
                .containsExactly("a 1 → 2", "b [x] → [x, y]", "d – → true");
    }

    @Test
    void shouldCutLongValues() throws Exception {
        assertThat(Difference.between(json.readTree("{}"), json.readTree("{\"a\":\"" + "å".repeat(100) + "\"}")))
                .containsExactly("a – → " + "å".repeat(59) + "…");
    }
}
