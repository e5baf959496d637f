package se.superkoncis.flags.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import se.superkoncis.events.FlagState.Kind;

/**
 * A value that stands in front of another for a while, as a guardrail sets it.
 *
 * @param id distinguishes overrides of one target; defaults to the target
 * @param target {@code feature/<id>} with a boolean value, or {@code setting/<key>} with any value
 * @param cause what led to it
 * @param by who set it
 * @param expiresAt end of its effect, exclusive; null = until removed
 */
public record FlagOverride(String id, String target, JsonNode value, String cause, String by, Instant expiresAt)
        implements FlagDocument {

    private static final String FEATURE = "feature/";
    private static final String SETTING = "setting/";

    public FlagOverride {
        Rules.id("target", target);
        boolean onFeature = target.startsWith(FEATURE) && target.length() > FEATURE.length();
        boolean onSetting = target.startsWith(SETTING) && target.length() > SETTING.length();
        if (!onFeature && !onSetting) {
            throw new InvalidDocumentException("target must be feature/<id> or setting/<key>");
        }
        if (value == null || value.isNull() || value.isMissingNode()) {
            throw new InvalidDocumentException("value is required");
        }
        if (onFeature && !value.isBoolean()) {
            throw new InvalidDocumentException("value of a feature override must be true or false");
        }
        id = id == null ? target : id;
    }

    @Override
    public Kind kind() {
        return Kind.OVERRIDE;
    }

    @Override
    public String recordKey() {
        return "override/" + id;
    }
}
