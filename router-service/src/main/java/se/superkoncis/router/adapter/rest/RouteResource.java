package se.superkoncis.router.adapter.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.router.application.ReadRecaps;

/** Why a meeting got the tier it got. */
@Path("/api/meetings/{meetingId}/route")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ADMIN, Roles.SERVICE})
public class RouteResource {

    private final ReadRecaps recaps;

    RouteResource(ReadRecaps recaps) {
        this.recaps = recaps;
    }

    @GET
    @Operation(
            summary = "How the tier of a recap was chosen",
            description = "Every rule that was asked, with its verdict and what it looked at.")
    public RouteAnswer ofMeeting(
            @PathParam("meetingId") String meetingId,
            @Parameter(description = "Transcript version, from 1") @QueryParam("version") Integer version,
            @Parameter(description = "For staff: the tenant, when several use the same meeting id")
                    @QueryParam("tenant")
                    String tenant) {
        return RouteAnswer.of(TheRecap.of(recaps.ofMeeting(meetingId, Optional.ofNullable(tenant)), version));
    }
}
