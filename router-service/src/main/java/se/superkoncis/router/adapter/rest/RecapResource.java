package se.superkoncis.router.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import se.superkoncis.kit.web.Problem;
import se.superkoncis.kit.web.ProblemException;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.application.ReadRecaps;
import se.superkoncis.router.domain.meeting.RecapView;

/** Recaps over HTTP. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.SERVICE})
public class RecapResource {

    private static final int MOST = 200;
    private static final int RETRY_SECONDS = 1;

    private final ReadRecaps recaps;

    RecapResource(ReadRecaps recaps) {
        this.recaps = recaps;
    }

    /** A page of a list. */
    public record Page(List<RecapAnswer> items, String nextCursor) {}

    @GET
    @Path("/meetings/{meetingId}/recap")
    @Operation(
            summary = "The recap of a meeting",
            description = "The newest transcript version unless one is named. Status OPEN comes with Retry-After.")
    public Response ofMeeting(
            @PathParam("meetingId") String meetingId,
            @Parameter(description = "Transcript version, from 1") @QueryParam("version") Integer version,
            @Parameter(description = "For staff: the tenant, when several use the same meeting id")
                    @QueryParam("tenant")
                    String tenant) {
        RecapView recap = TheRecap.of(recaps.ofMeeting(meetingId, Optional.ofNullable(tenant)), version);
        Response.ResponseBuilder answer = Response.ok(RecapAnswer.of(recap));
        if (recap.status() == RecapView.Status.OPEN) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.build();
    }

    @GET
    @Path("/recaps")
    @Operation(summary = "The newest recaps", description = "Newest transcript first, in pages.")
    public Page newest(
            @Parameter(description = "Rows on a page, 1–200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "For staff: only this tenant") @QueryParam("tenant") String tenant) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    Problem.of(400, "bad-limit", "The limit is out of range", "Use a limit from 1 to " + MOST + "."));
        }
        List<RecapView> rows = recaps.newest(
                Optional.ofNullable(tenant), Optional.ofNullable(cursor).map(Cursor::parse), limit + 1);
        boolean more = rows.size() > limit;
        List<RecapView> page = more ? rows.subList(0, limit) : rows;
        return new Page(page.stream().map(RecapAnswer::of).toList(), more ? Cursor.after(page.get(limit - 1)) : null);
    }
}
