package se.superkoncis.flags.documents;

import com.fasterxml.jackson.databind.JsonNode;
import se.superkoncis.events.FlagState.Kind;

/**
 * A value that services read, at one scope. The narrowest scope wins: tenant, then tag, then platform.
 *
 * @param key for example {@code router.mode}
 * @param scope {@code platform}, {@code tag/<id>} or {@code tenant/<id>}
 * @param value any JSON but null
 * @param variant a name for the value, which OpenFeature hands on; null = none
 */
public record Setting(String key, String scope, JsonNode value, String variant) implements FlagDocument {

    /** Scope of the whole platform. */
    public static final String PLATFORM = "platform";

    private static final String TAG = "tag/";
    private static final String TENANT = "tenant/";

    public Setting {
        Rules.id("key", key);
        scope = scope == null ? PLATFORM : scope;
        if (!scope.equals(PLATFORM) && !names(TAG, scope) && !names(TENANT, scope)) {
            throw new InvalidDocumentException("scope must be platform, tag/<id> or tenant/<id>");
        }
        if (value == null || value.isNull() || value.isMissingNode()) {
            throw new InvalidDocumentException("value is required");
        }
    }

    /** A setting whose value has no name. */
    public Setting(String key, String scope, JsonNode value) {
        this(key, scope, value, null);
    }

    private static boolean names(String prefix, String scope) {
        return scope.startsWith(prefix) && scope.length() > prefix.length();
    }

    /** Scope of one tag. */
    public static String tag(String tagId) {
        return TAG + tagId;
    }

    /** Scope of one tenant. */
    public static String tenant(String tenantId) {
        return TENANT + tenantId;
    }

    /** The record key of a setting at a scope: {@code setting/<key>} for the platform, else {@code setting/<key>@<scope>}. */
    public static String recordKey(String key, String scope) {
        return "setting/" + key + (PLATFORM.equals(scope) ? "" : "@" + scope);
    }

    @Override
    public Kind kind() {
        return Kind.SETTING;
    }

    @Override
    public String recordKey() {
        return recordKey(key, scope);
    }
}
