package se.superkoncis.control.adapter.flags;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.superkoncis.flags.Reason;
import se.superkoncis.flags.documents.DocumentSet;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Setting;

/** Tells from where a tenant's value of a setting came: the narrowest scope that holds the value which was answered. */
final class SettingScopes {

    private final DocumentSet documents;
    private final List<String> scopes = new ArrayList<>();
    private final Instant at;

    SettingScopes(DocumentSet documents, String tenant, List<String> tags, Instant at) {
        this.documents = documents;
        this.at = at;
        scopes.add(Setting.tenant(tenant));
        tags.forEach(tag -> scopes.add(Setting.tag(tag)));
    }

    String of(String key, JsonNode value, Reason reason) {
        if (reason == Reason.OVERRIDE) {
            return documents.overrides().getOrDefault("setting/" + key, List.of()).stream()
                    .filter(o -> o.value().equals(value) && (o.expiresAt() == null || at.isBefore(o.expiresAt())))
                    .findFirst()
                    .map(FlagOverride::recordKey)
                    .orElse("override");
        }
        List<Setting> settings = documents.settings().getOrDefault(key, List.of());
        return scopes.stream()
                .filter(scope -> settings.stream()
                        .anyMatch(s -> s.scope().equals(scope) && s.value().equals(value)))
                .findFirst()
                .orElse(Setting.PLATFORM);
    }
}
