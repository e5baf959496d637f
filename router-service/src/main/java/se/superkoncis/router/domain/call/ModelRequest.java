package se.superkoncis.router.domain.call;

/**
 * What a model is asked, in the OpenAI wire form.
 *
 * @param kind which endpoint
 * @param body the JSON body without {@code model}, {@code stream} and {@code stream_options}, which the adapter sets; it holds
 *     {@code max_tokens} or {@code max_completion_tokens} equal to {@code outputTokens}, so that the provider keeps the bound
 * @param inputTokens most tokens that the body can be: the UTF-8 bytes of the body are a safe bound, for no token is shorter than a byte
 * @param outputTokens most tokens of the answer, all choices together; 0 for embeddings
 */
public record ModelRequest(Kind kind, String body, long inputTokens, long outputTokens) {

    /** Endpoints of the OpenAI API that are metered here. */
    public enum Kind {
        CHAT,
        EMBEDDINGS
    }
}
