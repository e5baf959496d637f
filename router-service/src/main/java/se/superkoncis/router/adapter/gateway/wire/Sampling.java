package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Members whose range OpenAI's API sets. A value outside of it every provider would refuse, one tier after the other, and the client
 * would get an answer without a model where it should learn of its mistake.
 */
final class Sampling {

    private static final Map<String, Range> RANGES = Map.of(
            "temperature", new Range(0, 2),
            "top_p", new Range(0, 1),
            "presence_penalty", new Range(-2, 2),
            "frequency_penalty", new Range(-2, 2),
            "top_logprobs", new Range(0, 20));

    private Sampling() {}

    private record Range(int least, int most) {

        boolean has(BigDecimal value) {
            return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }

    static void check(ObjectNode body) {
        RANGES.forEach((name, range) -> check(name, body.get(name), range));
        JsonNode logprobs = body.get("logprobs");
        if (logprobs != null && !logprobs.isNull() && !logprobs.isBoolean()) {
            throw RefusedException.invalid("logprobs", "invalid_type", "logprobs must be true or false.");
        }
    }

    private static void check(String name, JsonNode value, Range range) {
        if (value == null || value.isNull()) {
            return;
        }
        String must = name + " must be a number from " + range.least() + " to " + range.most() + ".";
        if (!value.isNumber()) {
            throw RefusedException.invalid(name, "invalid_type", must);
        }
        if (!range.has(value.decimalValue())) {
            throw RefusedException.invalid(name, "invalid_value", must);
        }
    }
}
