package se.superkoncis.control.domain;

import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.form.Form;
import se.superkoncis.control.domain.reason.Because;

/**
 * A value that services read, at one scope.
 *
 * @param name for example {@code router.mode}
 * @param scope {@code platform}, {@code tag/<id>} or {@code tenant/<id>}
 * @param json the value as compact JSON text
 * @param variant a name for the value, which OpenFeature hands on; null = none
 */
public record Setting(String name, String scope, String json, String variant) implements Document {

    /** Scope of the whole platform. */
    public static final String PLATFORM = "platform";

    private static final int MAX_VALUE = 10_000;

    public Setting {
        scope = scope == null ? PLATFORM : scope;
    }

    /** A setting whose value has no name. */
    public Setting(String name, String scope, String json) {
        this(name, scope, json, null);
    }

    /** The same setting with another value, which the old value's name no longer fits. */
    public Setting with(String value) {
        return value.equals(json) ? this : new Setting(name, scope, value);
    }

    /** The same setting with another value and the name of that; null = none. */
    public Setting with(String value, String named) {
        return new Setting(name, scope, value, named);
    }

    /** Whether a text can be the name of a value. */
    public static boolean isVariant(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    }

    @Override
    public Kind kind() {
        return Kind.SETTING;
    }

    /** {@code <name>} at the platform's scope, else {@code <name>@<scope>}. */
    @Override
    public String id() {
        return scope.equals(PLATFORM) ? name : name + "@" + scope;
    }

    @Override
    public List<FieldFault> faults() {
        return new Form()
                .check(name != null && name.matches("[a-z0-9][a-z0-9.-]{0,99}"), "key", Because.NOT_SETTING_KEY)
                .check(scope.equals(PLATFORM) || target().isPresent(), "scope", Because.NOT_SCOPE)
                .check(variant == null || isVariant(variant), "variant", Because.NOT_VARIANT)
                .check(json != null && !json.equals("null"), "value", Because.REQUIRED)
                .check(json == null || json.length() <= MAX_VALUE, "value", Because.TOO_LONG, "most", MAX_VALUE)
                .faults();
    }

    /** The tag or tenant of its scope; empty for the platform. */
    public Optional<Reference> target() {
        int slash = scope.indexOf('/');
        String id = scope.substring(slash + 1);
        if (id.isEmpty() || slash < 0) {
            return Optional.empty();
        }
        return switch (scope.substring(0, slash)) {
            case "tag" -> Optional.of(new Reference("scope", Kind.TAG, id));
            case "tenant" -> Optional.of(new Reference("scope", Kind.TENANT, id));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Reference> references() {
        return target().map(List::of).orElse(List.of());
    }

    @Override
    public Optional<Document> without(Document removed) {
        return scope.equals(removed.key()) ? Optional.empty() : Optional.of(this);
    }
}
