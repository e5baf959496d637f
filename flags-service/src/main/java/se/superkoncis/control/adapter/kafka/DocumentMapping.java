package se.superkoncis.control.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.TenantPlan;
import se.superkoncis.control.domain.port.DocumentForm;
import se.superkoncis.control.domain.port.RolloutForm;
import se.superkoncis.events.EventJson;
import se.superkoncis.events.FlagState;
import se.superkoncis.flags.documents.DocumentReader;
import se.superkoncis.flags.documents.FlagDocument;
import se.superkoncis.flags.documents.TenantTag;

/** Domain documents in the form of the contract that subscribers read. */
@ApplicationScoped
class DocumentMapping implements DocumentForm {

    private final ObjectMapper json = EventJson.mapper();
    private final DocumentReader contract = new DocumentReader();
    private final RolloutForm rollouts;

    DocumentMapping(RolloutForm rollouts) {
        this.rollouts = rollouts;
    }

    FlagState state(Stored<? extends Document> stored) {
        if (stored.document() instanceof Rollout rollout) {
            return new FlagState(rollout.key(), FlagState.Kind.ROLLOUT, stored.revision(), tree(rollout));
        }
        FlagDocument document = contract(stored.document(), stored.createdAt(), stored.updatedAt());
        return contract.write(document, stored.revision());
    }

    @Override
    public String json(Document document) {
        return document == null ? null : tree(document).toString();
    }

    JsonNode tree(Document document) {
        if (document instanceof Rollout rollout) {
            return tree(rollout.id(), rollouts.json(rollout));
        }
        return document == null
                ? null
                : contract.write(contract(document, null, null), 1).document();
    }

    private FlagDocument contract(Document document, Instant createdAt, Instant updatedAt) {
        if (document instanceof Tenant tenant) {
            return contract(tenant);
        }
        if (document instanceof Tag tag) {
            return new TenantTag(
                    tag.id(),
                    tag.name(),
                    tag.description(),
                    tag.features(),
                    tag.canaryPercentage(),
                    createdAt,
                    updatedAt);
        }
        if (document instanceof FlagOverride override) {
            return new se.superkoncis.flags.documents.FlagOverride(
                    override.id(),
                    override.target(),
                    tree(override.id(), override.json()),
                    override.cause(),
                    override.by(),
                    override.expiresAt());
        }
        if (document instanceof TenantPlan plan) {
            return new se.superkoncis.flags.documents.Plan(plan.id(), plan.features());
        }
        return document instanceof Feature feature ? contract(feature) : contract((Setting) document);
    }

    private static FlagDocument contract(Tenant tenant) {
        return new se.superkoncis.flags.documents.Tenant(
                tenant.id(),
                tenant.name(),
                tenant.tags(),
                tenant.plan(),
                tenant.modules(),
                tenant.timeZone(),
                tenant.locale());
    }

    private static FlagDocument contract(Feature feature) {
        return new se.superkoncis.flags.documents.Feature(
                feature.id(),
                feature.name(),
                feature.description(),
                feature.enabled(),
                feature.killed(),
                feature.percentage(),
                se.superkoncis.flags.documents.Feature.Audience.valueOf(
                        feature.audience().name()),
                se.superkoncis.flags.documents.Feature.Stickiness.valueOf(
                        feature.stickiness().name()),
                feature.pilotTenants(),
                feature.owner(),
                feature.expiresAt());
    }

    private FlagDocument contract(Setting setting) {
        return new se.superkoncis.flags.documents.Setting(
                setting.name(), setting.scope(), tree(setting.id(), setting.json()), setting.variant());
    }

    private JsonNode tree(String id, String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(id + " does not hold JSON", e);
        }
    }
}
