package se.superkoncis.router.adapter.gateway.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error as OpenAI's clients know it.
 *
 * @param status of HTTP
 * @param type coarse kind, as {@code invalid_request_error}
 * @param param the member of the request that is wrong; may be null
 * @param code fine kind, as {@code model_not_found}
 * @param message says what to do
 * @param again whether the same request may fare better later; the clients repeat it by themselves then
 */
public record OpenAiError(int status, String type, String param, String code, String message, boolean again) {

    private static final String INVALID = "invalid_request_error";

    /** A request that is wrong in this member. */
    public static OpenAiError invalid(String param, String code, String message) {
        return new OpenAiError(400, INVALID, param, code, message, false);
    }

    /** A request that cannot be taken, with a status of its own. */
    public static OpenAiError refused(int status, String code, String message) {
        return new OpenAiError(status, INVALID, null, code, message, false);
    }

    /** The token is missing, expired or not ours. */
    public static OpenAiError unauthorized() {
        return refused(
                401, "invalid_api_key", "Send a valid token of the platform as the API key (Authorization: Bearer …).");
    }

    /** The token does not allow it. */
    public static OpenAiError forbidden(String code, String message) {
        return new OpenAiError(403, "permission_error", null, code, message, false);
    }

    /** Too much at once, or no money left. */
    public static OpenAiError later(String type, String code, String message, boolean again) {
        return new OpenAiError(429, type, null, code, message, again);
    }

    /** Not the client's doing. */
    public static OpenAiError server(int status, String code, String message, boolean again) {
        return new OpenAiError(status, "server_error", null, code, message, again);
    }

    /** The JSON body. */
    public String json() {
        ObjectNode body = GatewayJson.object();
        ObjectNode error = body.putObject("error");
        error.put("message", message);
        error.put("type", type);
        error.put("param", param);
        error.put("code", code);
        return body.toString();
    }
}
