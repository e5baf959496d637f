package se.superkoncis.cli.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server answered when it did what it was asked.
 *
 * @param body the JSON; a missing node when there is none
 * @param etag the version of what was read or written, for {@code If-Match}; null when the answer has none
 */
public record Reply(JsonNode body, String etag) {

    /** The {@code data} of the envelope that answers under {@code /api/admin} come in. */
    public JsonNode data() {
        return body.path("data");
    }
}
