package se.superkoncis.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Localized;
import se.superkoncis.cli.text.Problem;

/**
 * The server did not do what it was asked. What a command does not know better ends it with the message that stands here,
 * which holds the server's own advice.
 */
public final class Refusal extends Problem {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode details;

    Refusal(int status, JsonNode details, String key, Object... args) {
        super(ExitCode.FAILED, key, args);
        this.status = status;
        this.details = details;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type, as in {@code needs-second-person}; empty when the answer was no problem. */
    public String kind() {
        String type = details.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** What the server says is to be done. */
    public Localized advice() {
        return new Advice(details);
    }

    /** Whether waiting may help: the server, or what it stands on, is away for now. */
    public boolean passing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
