package se.superkoncis.control.adapter.ofrep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.superkoncis.control.config.OfrepConfig;
import se.superkoncis.flags.FlagSnapshot;
import se.superkoncis.flags.FlagsClient;
import se.superkoncis.flags.State;
import se.superkoncis.kit.db.TenantSession;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/**
 * Evaluation over HTTP for any OpenFeature SDK, after the
 * <a href="https://github.com/open-feature/protocol">OpenFeature Remote Evaluation Protocol</a> 0.3.0. It answers from this
 * replica's own copy of the flags, as every service does in its own process.
 */
@Path("/ofrep/v1/evaluate/flags")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ofrep")
@RolesAllowed({Roles.SERVICE, Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST, Roles.MEMBER})
public class OfrepResource {

    private final FlagsClient flags;
    private final Answers answers;
    private final StreamTickets tickets;
    private final RevisionGate gate;
    private final OfrepConfig config;
    private final Caller caller;
    private final ObjectMapper json;

    OfrepResource(
            FlagsClient flags,
            Answers answers,
            StreamTickets tickets,
            RevisionGate gate,
            OfrepConfig config,
            Caller caller,
            ObjectMapper json) {
        this.flags = flags;
        this.answers = answers;
        this.tickets = tickets;
        this.gate = gate;
        this.config = config;
        this.caller = caller;
        this.json = json;
    }

    /** One flag for the tenant and meeting of the context. */
    @POST
    @Path("{key: .+}")
    @APIResponse(responseCode = "200", description = "Its value.")
    @APIResponse(responseCode = "400", description = "The context is not right; errorCode and errorDetails say what.")
    @APIResponse(responseCode = "404", description = "No such feature, and no setting with a value (FLAG_NOT_FOUND).")
    public ObjectNode one(@PathParam("key") String key, byte[] body) {
        Asked asked = asked(body, key);
        return state(key)
                .answer(key, asked.tenant(), asked.meeting())
                .map(answers::one)
                .orElseThrow(() -> OfrepRefusal.of(
                        404,
                        key,
                        "FLAG_NOT_FOUND",
                        "There is no feature named so, and no setting with a value. Check the key."));
    }

    /** All flags for the tenant and meeting of the context; 304 when the answers are those of If-None-Match. */
    @POST
    @APIResponse(responseCode = "200", description = "Their values, and where changes are told.")
    @APIResponse(responseCode = "304", description = "The answers are those that you have.")
    public Response all(
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            @QueryParam("flagConfigEtag") String heard,
            byte[] body) {
        Asked asked = asked(body, null);
        if (!gate.reached(heard)) {
            throw OfrepRefusal.of(
                    503, null, "GENERAL", "The change that you heard of has not come here yet. Try again at once.");
        }
        FlagSnapshot snapshot = state(null);
        ArrayNode all = answers.all(snapshot, asked);
        String etag = Answers.etag(all);
        if (known != null && (known.equals(etag) || known.equals("W/" + etag))) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        ObjectNode answer = json.createObjectNode();
        answer.set("flags", all);
        answer.putObject("metadata").put("revision", snapshot.revision());
        ObjectNode stream = answer.putArray("eventStreams").addObject();
        stream.put("type", "sse");
        stream.putObject("endpoint").put("requestUri", StreamResource.PATH + "?ticket=" + tickets.issue(subject()));
        stream.put("inactivityDelaySec", config.inactivity().toSeconds());
        return Response.ok(answer).header(HttpHeaders.ETAG, etag).build();
    }

    private String subject() {
        return caller.name();
    }

    private Asked asked(byte[] body, String key) {
        Asked asked = Asked.of(body, key, json);
        String visible = caller.visibleTenant();
        if (!visible.equals(TenantSession.EVERY_TENANT) && !visible.equals(asked.tenant())) {
            throw OfrepRefusal.of(403, key, "INVALID_CONTEXT", "Your token is for another tenant than targetingKey.");
        }
        return asked;
    }

    private FlagSnapshot state(String key) {
        if (flags.state() == State.NOT_READY) {
            throw OfrepRefusal.of(
                    503, key, "PROVIDER_NOT_READY", "The flags have not been read yet. Try again in a few seconds.");
        }
        return flags.snapshot();
    }

    @ServerExceptionMapper
    Response refused(OfrepRefusal refusal) {
        return refusal.toResponse();
    }
}
