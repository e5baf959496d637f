package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.adapter.rest.form.Body;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.events.EventJson;

/** Values that services read; the narrowest scope wins. */
@Path("/api/admin/settings")
@Tag(name = "settings")
public class SettingResource extends DocumentResource<Setting, SettingResource.View> {

    private static final Set<String> MEMBERS = Set.of("id", "key", "scope", "value", "variant");

    private static final Shape<Setting, View> SHAPE =
            new Shape<>(Setting.class, Kind.SETTING, SettingResource::merge, View::of);

    private static final ObjectMapper JSON = EventJson.mapper();

    SettingResource(DocumentApi api) {
        super(api, SHAPE);
    }

    /** What a client sees. */
    @Schema(name = "Setting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String key,
            String scope,
            JsonNode value,
            String variant,
            Instant createdAt,
            Instant updatedAt,
            String changedBy,
            long revision) {
        static View of(Stored<Setting> stored) {
            Setting setting = stored.document();
            return new View(
                    setting.id(),
                    setting.name(),
                    setting.scope(),
                    tree(setting.json()),
                    setting.variant(),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting does not hold JSON", e);
        }
    }

    private static Setting merge(Setting setting, Body body) {
        body.only(MEMBERS);
        String key = body.text("key", setting == null ? null : setting.name());
        String scope = body.text("scope", setting == null ? null : setting.scope());
        String value = body.json("value", setting == null ? null : setting.json());
        if (setting != null && (!setting.name().equals(key) || !setting.scope().equals(scope))) {
            body.refuse("key", Because.FIXED, "kind", "setting");
        }
        boolean sameValue = setting != null && setting.json().equals(value);
        return new Setting(key, scope, value, body.text("variant", sameValue ? setting.variant() : null));
    }
}
