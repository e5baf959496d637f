package se.superkoncis.control.adapter.ofrep;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.superkoncis.control.adapter.ofrep.StreamTickets.Ticket;
import se.superkoncis.control.config.OfrepConfig;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/** Tells clients that flags have changed, so that they ask again (OFREP, ADR 0008). What has changed is not told. */
@Path(StreamResource.PATH)
@Tag(name = "ofrep")
public class StreamResource {

    static final String PATH = "/ofrep/v1/events";

    private static final List<String> ROLES =
            List.of(Roles.SERVICE, Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST, Roles.MEMBER);

    private final ChangeStreams streams;
    private final StreamTickets tickets;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final Clock clock;
    private final OfrepConfig config;

    StreamResource(
            ChangeStreams streams,
            StreamTickets tickets,
            SecurityIdentity identity,
            Caller caller,
            Clock clock,
            OfrepConfig config) {
        this.streams = streams;
        this.tickets = tickets;
        this.identity = identity;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /** Events of type {@code refetchEvaluation}. The ticket comes from a bulk answer; a token does as well. */
    @GET
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> events(
            @QueryParam("ticket") String ticket, @HeaderParam("Last-Event-ID") String lastEventId) {
        return streams.open(pass(ticket), lastEventId);
    }

    private Ticket pass(String ticket) {
        if (ticket != null) {
            return tickets.read(ticket)
                    .orElseThrow(() -> OfrepRefusal.of(
                            401, null, "GENERAL", "The ticket has expired. Ask for all flags to get another one."));
        }
        if (identity.isAnonymous()) {
            throw OfrepRefusal.of(401, null, "GENERAL", "Send a token, or the ticket of a bulk answer.");
        }
        if (ROLES.stream().noneMatch(identity::hasRole)) {
            throw OfrepRefusal.of(403, null, "GENERAL", "Your role does not allow this.");
        }
        return new Ticket(caller.name(), clock.instant().plus(config.ticketLifetime()));
    }

    @ServerExceptionMapper
    Response refused(OfrepRefusal refusal) {
        return refusal.toResponse();
    }
}
