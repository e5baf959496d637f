package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.adapter.rest.form.Body;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.application.KillFeature;
import se.superkoncis.control.application.RestoreFeature;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.kit.web.Roles;

/** Capabilities: who gets them, and their kill switch. */
@Path("/api/admin/features")
@Tag(name = "features")
public class FeatureResource extends DocumentResource<Feature, FeatureResource.View> {

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "name",
            "description",
            "enabled",
            "killed",
            "percentage",
            "audience",
            "stickiness",
            "pilotTenants",
            "owner",
            "expiresAt");

    private static final Shape<Feature, View> SHAPE =
            new Shape<>(Feature.class, Kind.FEATURE, FeatureResource::merge, View::of);

    private final KillFeature killing;
    private final RestoreFeature restoring;

    FeatureResource(DocumentApi api, KillFeature killing, RestoreFeature restoring) {
        super(api, SHAPE);
        this.killing = killing;
        this.restoring = restoring;
    }

    /** What a client sees. */
    @Schema(name = "Feature")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String name,
            String description,
            boolean enabled,
            boolean killed,
            int percentage,
            Feature.Audience audience,
            Feature.Stickiness stickiness,
            List<String> pilotTenants,
            String owner,
            Instant expiresAt,
            Instant createdAt,
            Instant updatedAt,
            String changedBy,
            long revision) {
        static View of(Stored<Feature> stored) {
            Feature feature = stored.document();
            return new View(
                    feature.id(),
                    feature.name(),
                    feature.description(),
                    feature.enabled(),
                    feature.killed(),
                    feature.percentage(),
                    feature.audience(),
                    feature.stickiness(),
                    feature.pilotTenants(),
                    feature.owner(),
                    feature.expiresAt(),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    private static Feature merge(Feature feature, Body body) {
        body.only(MEMBERS);
        Feature standing = feature != null ? feature : fresh(body);
        if (body.flag("killed", standing.killed()) != standing.killed()) {
            body.refuse("killed", Because.BY_KILL_SWITCH);
        }
        return new Feature(
                standing.id(),
                body.text("name", standing.name()),
                body.text("description", standing.description()),
                body.flag("enabled", standing.enabled()),
                standing.killed(),
                body.integer("percentage", standing.percentage()),
                body.word("audience", Feature.Audience.class, standing.audience()),
                body.word("stickiness", Feature.Stickiness.class, standing.stickiness()),
                body.texts("pilotTenants", standing.pilotTenants()),
                body.text("owner", standing.owner()),
                body.time("expiresAt", standing.expiresAt()));
    }

    /** A new feature is off until somebody says on. */
    private static Feature fresh(Body body) {
        String id = body.text("id", null);
        String name = body.text("name", id);
        return new Feature(id, name, null, false, false, 0, null, null, null, null, null);
    }

    /** Off for everyone at once, whatever else says on. A body is optional; it may give a reason. */
    @POST
    @Path("{id}/kill")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    public RestResponse<Envelope<View>> kill(@PathParam("id") String id, JsonNode body) {
        return api.changed(SHAPE, killing.kill(id, api.wish(body)));
    }

    /** Takes a kill back. What reaches more than half takes two people, except one's own kill from just now. */
    @POST
    @Path("{id}/restore")
    @APIResponse(responseCode = "200", description = "It stands so now.")
    @APIResponse(responseCode = "409", description = "A second person has to send the same (needs-second-person).")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    public RestResponse<Envelope<View>> restore(@PathParam("id") String id, JsonNode body) {
        return api.changed(SHAPE, restoring.restore(id, api.wish(body)));
    }
}
