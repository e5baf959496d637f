package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.superkoncis.router.domain.gateway.AskedModel;

/** Takes typed members out of a body. A member that is null counts as absent. */
final class Members {

    private Members() {}

    static AskedModel takeModel(ObjectNode body) {
        JsonNode model = body.remove("model");
        if (model == null || !model.isTextual()) {
            throw RefusedException.invalid("model", "invalid_type", "Set model to auto, fast or deep.");
        }
        return AskedModel.of(model.textValue()).orElseThrow(() -> new RefusedException(noModel()));
    }

    /** There is no such model. The name that was asked for is not repeated: it may be anything. */
    static OpenAiError noModel() {
        return new OpenAiError(
                404,
                "invalid_request_error",
                "model",
                "model_not_found",
                "There is no such model here. The models are auto, fast and deep: set model to one of them.",
                false);
    }

    static boolean takeBoolean(ObjectNode body, String name) {
        JsonNode value = body.remove(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw RefusedException.invalid(name, "invalid_type", name + " must be true or false.");
        }
        return value.booleanValue();
    }

    /** A whole number of at least 1, 0 when it is absent. */
    static int positive(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            body.remove(name);
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            throw RefusedException.invalid(name, "invalid_value", name + " must be a whole number of at least 1.");
        }
        return value.intValue();
    }
}
