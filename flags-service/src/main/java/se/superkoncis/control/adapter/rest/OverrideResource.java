package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.adapter.rest.form.Body;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.application.RemoveDocument;
import se.superkoncis.control.domain.FlagOverride;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/** Values that stand in front of others for a while, as guardrails, emergencies and people set them. */
@Path("/api/admin/overrides")
@Tag(name = "overrides")
public class OverrideResource extends DocumentResource<FlagOverride, OverrideResource.View> {

    private static final Set<String> MEMBERS = Set.of("id", "target", "value", "cause", "by", "expiresAt");

    private final RemoveDocument removal;

    OverrideResource(DocumentApi api, Caller caller, Clock clock, RemoveDocument removal) {
        super(
                api,
                new Shape<>(
                        FlagOverride.class,
                        Kind.OVERRIDE,
                        (standing, body) -> merge(standing, body, caller, clock),
                        View::of));
        this.removal = removal;
    }

    /** What a client sees. */
    @Schema(name = "Override")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String target,
            JsonNode value,
            String cause,
            String by,
            Instant expiresAt,
            Instant createdAt,
            Instant updatedAt,
            String changedBy,
            long revision) {
        static View of(Stored<FlagOverride> stored) {
            FlagOverride override = stored.document();
            return new View(
                    override.id(),
                    override.target(),
                    SettingResource.tree(override.json()),
                    override.cause(),
                    override.by(),
                    override.expiresAt(),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    private static FlagOverride merge(FlagOverride standing, Body body, Caller caller, Clock clock) {
        body.only(MEMBERS);
        boolean fresh = standing == null;
        String by = fresh ? caller.name() : standing.by();
        if (!by.equals(body.text("by", by))) {
            body.refuse("by", Because.NOT_HERE, "why", "it is the one who sets the override");
        }
        String target = body.text("target", fresh ? null : standing.target());
        if (!fresh && !standing.target().equals(target)) {
            body.refuse("target", Because.FIXED, "kind", "override");
        }
        return new FlagOverride(
                fresh ? body.text("id", null) : standing.id(),
                target,
                body.json("value", fresh ? null : standing.json()),
                body.text("cause", fresh ? null : standing.cause()),
                by,
                end(standing, body, clock));
    }

    private static Instant end(FlagOverride standing, Body body, Clock clock) {
        Instant end = body.time("expiresAt", standing == null ? null : standing.expiresAt());
        if (end == null) {
            return null;
        }
        Instant rounded = end.truncatedTo(ChronoUnit.MILLIS);
        boolean changed = standing == null || !rounded.equals(standing.expiresAt());
        if (changed && !rounded.isAfter(clock.instant())) {
            body.refuse("expiresAt", Because.PAST);
        }
        return rounded;
    }

    /** Takes it back: what was there before holds again. A body is optional; it may give a reason. */
    @POST
    @Path("{id: .+}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    @APIResponse(responseCode = "200", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "There is none with this id; it may have expired.")
    public Envelope<View> undo(@PathParam("id") String id, JsonNode body) {
        return removal.undo(FlagOverride.class, Kind.OVERRIDE, id, api.wish(body))
                .match(done -> Envelope.of(null), refused -> {
                    throw Refusals.problem(refused.refusal());
                });
    }
}
