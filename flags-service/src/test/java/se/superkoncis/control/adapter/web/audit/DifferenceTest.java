package se.superkoncis.control.adapter.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static List<Difference> between(String before, String after) throws JsonProcessingException {
        return Difference.between(tree(before), tree(after));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return json == null ? MissingNode.getInstance() : new ObjectMapper().readTree(json);
    }

    @Test
    void shouldTellWhatChangedAndNothingElse() throws JsonProcessingException {
        assertThat(between(
                        "{\"a\":1,\"b\":[\"x\"],\"c\":{\"d\":\"ja\",\"e\":0}}",
                        "{\"a\":1,\"b\":[],\"c\":{\"d\":\"nej\",\"f\":true}}"))
                .containsExactly(
                        new Difference("b", "x", "[]"),
                        new Difference("c.d", "ja", "nej"),
                        new Difference("c.e", "0", ""),
                        new Difference("c.f", "", "true"));
    }

    @Test
    void shouldTellAllOfWhatCameOrWent() throws JsonProcessingException {
        assertThat(between(null, "{\"a\":1}")).containsExactly(new Difference("a", "", "1"));
        assertThat(between("{\"a\":1}", null)).containsExactly(new Difference("a", "1", ""));
        assertThat(between(null, null)).isEmpty();
        assertThat(between("1", "[2,\"x\"]")).containsExactly(new Difference("", "1", "2, x"));
    }

    @Test
    void shouldCutWhatNobodyReads() throws JsonProcessingException {
        assertThat(between(null, "\"" + "x".repeat(1_000) + "\"").get(0).after())
                .hasSize(301);
    }
}
