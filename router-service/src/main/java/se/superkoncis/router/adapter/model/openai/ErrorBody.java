package se.superkoncis.router.adapter.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.superkoncis.router.domain.price.Usage;

/**
 * What the body of a refusal means for the bill. Its words go nowhere: they may hold a part of the question.
 *
 * @param complete true when it is an error as the provider words it; false for half of one, a proxy's page, nothing
 * @param worked true when it says that the model has worked on the request
 * @param usage what it says was used; null when it says nothing
 */
record ErrorBody(boolean complete, boolean worked, Usage usage) {

    /** Longest that is read; an error is a few hundred bytes. */
    static final int LONGEST = 64 * 1024;

    /** None that can be read. */
    static final ErrorBody NONE = new ErrorBody(false, false, null);

    /**
     * The prompt was looked at by a filter that is billed (Azure), or the model's own output was unusable (OpenAI's {@code model_error}).
     */
    private static final Set<String> WORKED = Set.of(
            "content_filter",
            "content_policy_violation",
            "responsibleaipolicyviolation",
            "model_error",
            "invalid_model_output");

    private static final List<String> WORKED_WORDS = List.of("model produced", "model generated");

    static ErrorBody of(byte[] bytes) {
        JsonNode document = Wording.read(bytes).orElse(null);
        if (document == null) {
            return NONE;
        }
        JsonNode error = document.path("error");
        // OpenAI, Azure, vLLM: an object. Ollama: a text. Mistral: the document itself. Azure's gateway: a message
        // alone.
        JsonNode told = error.isObject() ? error : document;
        boolean complete = error.isObject() && !error.isEmpty()
                || !error.asText("").isBlank()
                || document.path("object").asText().equals("error")
                || !document.path("message").asText("").isBlank();
        return new ErrorBody(complete, worked(told), Wording.usage(document).orElse(null));
    }

    private static boolean worked(JsonNode told) {
        for (JsonNode code : List.of(told.path("code"), told.path("type"), told.at("/innererror/code"))) {
            if (WORKED.contains(code.asText("").toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        String message = told.path("message").asText("").toLowerCase(Locale.ROOT);
        return WORKED_WORDS.stream().anyMatch(message::contains);
    }
}
