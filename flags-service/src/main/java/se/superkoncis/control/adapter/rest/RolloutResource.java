package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.application.rollout.ReadEvidence;
import se.superkoncis.control.application.rollout.SteerRollout;
import se.superkoncis.control.domain.Outcome;
import se.superkoncis.control.domain.Rollout;
import se.superkoncis.control.domain.Wish;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.port.RolloutForm;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.control.domain.rollout.evidence.Evidence;
import se.superkoncis.kit.web.Roles;

/** Rollouts: features on their way to everyone. Everything but the evidence answers with the rollout. */
@Path("/api/admin/rollouts")
@Tag(name = "rollouts")
public class RolloutResource extends DocumentResource<Rollout, RolloutView> {

    private static final int MOST_LOOKS = 500;

    private final SteerRollout steering;
    private final ReadEvidence evidence;
    private final RolloutForm form;

    RolloutResource(DocumentApi api, RolloutForm form, SteerRollout steering, ReadEvidence evidence) {
        super(api, RolloutView.shape(form));
        this.steering = steering;
        this.evidence = evidence;
        this.form = form;
    }

    /** Lets it begin; who starts it cannot approve steps above 50 %. A body is optional; it may give a reason. */
    @POST
    @Path("{id}/start")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<Envelope<RolloutView>> start(@PathParam("id") String id, JsonNode body) {
        return steered(steering::start, id, body);
    }

    /** Keeps it where it is. */
    @POST
    @Path("{id}/hold")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    public RestResponse<Envelope<RolloutView>> hold(@PathParam("id") String id, JsonNode body) {
        return steered(steering::hold, id, body);
    }

    /** Lets it go on. */
    @POST
    @Path("{id}/resume")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<Envelope<RolloutView>> resume(@PathParam("id") String id, JsonNode body) {
        return steered(steering::resume, id, body);
    }

    /** Agrees to the next step. */
    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<Envelope<RolloutView>> approve(@PathParam("id") String id, JsonNode body) {
        return steered(steering::approve, id, body);
    }

    /** Takes it one step back and ends it. */
    @POST
    @Path("{id}/rollback")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    public RestResponse<Envelope<RolloutView>> rollBack(@PathParam("id") String id, JsonNode body) {
        return steered(steering::rollBack, id, body);
    }

    /** Ends it where it is. */
    @POST
    @Path("{id}/stop")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    public RestResponse<Envelope<RolloutView>> stop(@PathParam("id") String id, JsonNode body) {
        return steered(steering::stop, id, body);
    }

    /** What the gates found, the newest look first, a page at a time. */
    @GET
    @Path("{id}/evidence")
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    public Envelope<List<RolloutView.Look>> evidence(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor) {
        if (limit < 1 || limit > MOST_LOOKS) {
            throw Refusals.invalid(
                    List.of(FieldFault.of("limit", Because.NOT_BETWEEN, "least", 1, "most", MOST_LOOKS)));
        }
        if (cursor != null && !cursor.matches("\\d{1,18}")) {
            throw Refusals.invalid(List.of(FieldFault.of("cursor", Because.NOT_CURSOR)));
        }
        api.get(shape, id);
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        List<Evidence.Look> found = evidence.before(id, before, limit + 1);
        List<Evidence.Look> page = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? Long.toString(page.get(limit - 1).id()) : null;
        return new Envelope<>(
                true, page.stream().map(l -> RolloutView.Look.of(form, l)).toList(), next);
    }

    private RestResponse<Envelope<RolloutView>> steered(
            BiFunction<String, Wish, Outcome<Rollout>> act, String id, JsonNode body) {
        return api.changed(shape, act.apply(id, api.wish(body)));
    }
}
