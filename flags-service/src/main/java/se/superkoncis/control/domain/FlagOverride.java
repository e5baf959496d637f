package se.superkoncis.control.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.reason.Because;

/**
 * A value that stands in front of another for a while; the tightest active one wins.
 *
 * @param id defaults to the target
 * @param target {@code feature/<id>} with a boolean value, or {@code setting/<key>} with a value that the setting allows
 * @param json the value as compact JSON text
 * @param cause what led to it; may be null
 * @param by who set it
 * @param expiresAt end of its effect, exclusive; null = until removed
 */
public record FlagOverride(String id, String target, String json, String cause, String by, Instant expiresAt)
        implements Document {

    private static final String FEATURE = "feature/";
    private static final String SETTING = "setting/";
    private static final int MAX_VALUE = 10_000;

    public FlagOverride {
        id = id == null ? target : id;
    }

    @Override
    public Kind kind() {
        return Kind.OVERRIDE;
    }

    /** The feature that it switches; empty when it is about a setting. */
    public Optional<String> feature() {
        return rest(FEATURE);
    }

    /** The setting whose value it replaces; empty when it is about a feature. */
    public Optional<String> setting() {
        return rest(SETTING);
    }

    private Optional<String> rest(String prefix) {
        return target != null && target.startsWith(prefix) && target.length() > prefix.length()
                ? Optional.of(target.substring(prefix.length()))
                : Optional.empty();
    }

    /** True when its effect has ended at this moment. */
    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    @Override
    public List<FieldFault> faults() {
        return new Form()
                .check(id != null && id.matches("[a-z0-9][a-z0-9./-]{0,127}"), "id", Because.NOT_OVERRIDE_ID)
                .check(
                        target != null
                                && target.length() <= 128
                                && (feature().isPresent() || setting().isPresent()),
                        "target",
                        Because.NOT_TARGET)
                .check(json != null && !json.equals("null"), "value", Because.REQUIRED)
                .check(json == null || json.length() <= MAX_VALUE, "value", Because.TOO_LONG, "most", MAX_VALUE)
                .check(
                        json == null || feature().isEmpty() || json.equals("true") || json.equals("false"),
                        "value",
                        Because.NOT_FLAG)
                .text("cause", cause)
                .faults();
    }

    /** A setting that the platform knows need not have a value yet, so only features are looked up here. */
    @Override
    public List<Reference> references() {
        return feature()
                .map(feature -> List.of(new Reference("target", Kind.FEATURE, feature)))
                .orElse(List.of());
    }

    @Override
    public Optional<Document> without(Document removed) {
        return removed.key().equals(target) ? Optional.empty() : Optional.of(this);
    }
}
