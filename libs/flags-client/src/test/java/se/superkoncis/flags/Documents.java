package se.superkoncis.flags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import se.superkoncis.flags.documents.Feature;
import se.superkoncis.flags.documents.Feature.Audience;
import se.superkoncis.flags.documents.Feature.Stickiness;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.FlagOverride;
import se.superkoncis.flags.documents.Setting;
import se.superkoncis.flags.documents.Tenant;
import se.superkoncis.flags.documents.TenantTag;
import se.superkoncis.flags.environment.OperationsEnvironment;

/** Documents for tests, with only what a test is about. */
final class Documents {

    static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private Documents() {}

    static Tenant tenant(String id, String... tags) {
        return new Tenant(id, id, List.of(tags), null, List.of(), null, null);
    }

    static TenantTag tag(String id, int percentage, String... features) {
        return new TenantTag(id, id, null, List.of(features), percentage, NOW, NOW);
    }

    static Feature everyone(String id, int percentage) {
        return feature(id, true, false, percentage, Audience.EVERYONE, Stickiness.TENANT);
    }

    static Feature byTag(String id, int percentage, String... pilots) {
        return feature(id, true, false, percentage, Audience.TAGS, Stickiness.TENANT, pilots);
    }

    static Feature feature(
            String id,
            boolean enabled,
            boolean killed,
            int percentage,
            Audience audience,
            Stickiness stickiness,
            String... pilots) {
        return new Feature(
                id, id, null, enabled, killed, percentage, audience, stickiness, List.of(pilots), "ops", null);
    }

    static FlagOverride override(String target, boolean value, Instant expiresAt) {
        return new FlagOverride(null, target, BooleanNode.valueOf(value), "test", "test", expiresAt);
    }

    static FlagOverride override(String id, String target, JsonNode value) {
        return new FlagOverride(id, target, value, "test", "test", null);
    }

    static Setting setting(String key, String scope, String value) {
        return new Setting(key, scope, TextNode.valueOf(value));
    }

    static FlagSnapshot snapshot(FlagDocument... documents) {
        return snapshot(Map.of(), documents);
    }

    static FlagSnapshot snapshot(Map<String, String> environment, FlagDocument... documents) {
        return FlagSnapshot.of(
                List.of(documents), 7, OperationsEnvironment.of(environment), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
