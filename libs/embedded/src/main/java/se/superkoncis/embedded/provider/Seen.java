package se.superkoncis.embedded.provider;

/**
 * A request as the simulated provider got it, for tests.
 *
 * @param path as {@code /v1/chat/completions}
 * @param query null when there is none
 * @param authorization the header, null when there is none
 * @param apiKey the header {@code api-key}, null when there is none
 * @param model as asked for
 * @param stream whether chunks were asked for
 */
public record Seen(
        String path, String query, String authorization, String apiKey, String model, boolean stream, String body) {

    /** Without the secrets and the body. */
    @Override
    public String toString() {
        return path + " " + model + (stream ? " stream" : "");
    }
}
