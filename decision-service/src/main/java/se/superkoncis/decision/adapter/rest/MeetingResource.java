package se.superkoncis.decision.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.superkoncis.decision.application.DecisionReader.SearchStatus;
import se.superkoncis.decision.application.ReadDecisions;
import se.superkoncis.decision.application.ReadDecisions.Whole;
import se.superkoncis.decision.application.person.CloseByHand;
import se.superkoncis.decision.domain.card.CloseCard;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.kit.web.Roles;

/** What a meeting decided, and its close card. */
@Path("/api/meetings/{meetingId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.OPERATOR, Roles.SERVICE})
public class MeetingResource {

    private static final int RETRY_SECONDS = 1;

    private final ReadDecisions read;
    private final CloseByHand close;
    private final Caller caller;

    MeetingResource(ReadDecisions read, CloseByHand close, Caller caller) {
        this.read = read;
        this.close = close;
        this.caller = caller;
    }

    /** Decisions, actions, open questions and what is missing. */
    @GET
    @Path("/decisions")
    @Operation(
            summary = "Decisions and actions of a meeting",
            description = "What is found and what people made of it. Status OPEN comes with Retry-After.")
    public Response decisions(
            @PathParam("meetingId") String meetingId,
            @Parameter(description = "Also what the engine is not sure enough of")
                    @QueryParam("candidates")
                    @DefaultValue("false")
                    boolean candidates,
            @Parameter(description = "For staff: the tenant, when several use the same meeting id")
                    @QueryParam("tenant")
                    String tenant) {
        Whole whole = one(meetingId, tenant);
        Response.ResponseBuilder answer = Response.ok(MeetingAnswer.of(whole, candidates));
        if (whole.meeting().status() == SearchStatus.OPEN) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.build();
    }

    /** The card. */
    @GET
    @Path("/close-card")
    @Operation(summary = "The close card of a meeting", description = "What it still asks for, or how it was closed.")
    public CardAnswer card(
            @PathParam("meetingId") String meetingId,
            @Parameter(description = "For staff: the tenant, when several use the same meeting id")
                    @QueryParam("tenant")
                    String tenant) {
        Whole whole = one(meetingId, tenant);
        return CardAnswer.of(whole.card().orElseThrow(MeetingResource::noCard), whole.entries());
    }

    /** Closes the card. */
    @POST
    @Path("/close-card/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close the card with things missing",
            description = "Body {\"force\": true}. A card where nothing is missing closes by itself. Repeating it is"
                    + " harmless.")
    public CardAnswer close(
            @PathParam("meetingId") String meetingId,
            @Parameter(description = "For staff: the tenant, when several use the same meeting id")
                    @QueryParam("tenant")
                    String tenant,
            JsonNode body) {
        boolean force = force(body);
        Whole whole = one(meetingId, tenant);
        CloseCard card = close.close(whole.meeting().key().tenantId(), meetingId, force, caller.name())
                .orElseThrow(MeetingResource::noCard);
        if (card.open()) {
            throw Problems.missing(whole.entries());
        }
        return CardAnswer.of(card, whole.entries());
    }

    private static boolean force(JsonNode body) {
        if (body == null || body.isEmpty() && body.isObject()) {
            return false;
        }
        JsonNode force = body.get("force");
        if (!body.isObject() || body.size() != 1 || force == null || !force.isBoolean()) {
            throw Problems.of(
                    400, "invalid", "The body is not right", "Send {\"force\": true}, or {} to close a full card.");
        }
        return force.booleanValue();
    }

    private Whole one(String meetingId, String tenant) {
        List<Whole> found = read.meetings(meetingId, Optional.ofNullable(tenant));
        if (found.isEmpty()) {
            throw Problems.of(
                    404,
                    "no-meeting",
                    "There is no such meeting",
                    "No transcript of this meeting has arrived for your tenant, or it was erased. Check the meeting id.");
        }
        if (found.size() > 1) {
            throw Problems.of(
                    409, "ambiguous-meeting", "Several tenants use this meeting id", "Name the tenant with ?tenant=.");
        }
        return found.get(0);
    }

    private static ProblemException noCard() {
        return Problems.of(
                404,
                "no-card",
                "The meeting has no close card",
                "A card opens when the meeting has ended and something was found, where the feature"
                        + " decision-close-card is on. What is missing stands in GET …/decisions.");
    }
}
