package se.superkoncis.control.adapter.rest.emergency;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.adapter.rest.form.Staff;
import se.superkoncis.control.adapter.rest.form.Wishes;
import se.superkoncis.control.application.emergency.DeclareEmergency;
import se.superkoncis.control.application.emergency.EndEmergency;
import se.superkoncis.control.application.emergency.ReadEmergencies;
import se.superkoncis.control.domain.emergency.Block;
import se.superkoncis.kit.web.Roles;

/** Emergency blocks: rollback, router and regwatch, each one command with an undo. */
@Path("/api/admin/emergency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "emergency")
public class EmergencyResource {

    private final DeclareEmergency declaring;
    private final EndEmergency ending;
    private final ReadEmergencies reading;
    private final Wishes wishes;
    private final Staff staff;
    private final UriInfo uri;

    EmergencyResource(
            DeclareEmergency declaring,
            EndEmergency ending,
            ReadEmergencies reading,
            Wishes wishes,
            Staff staff,
            UriInfo uri) {
        this.declaring = declaring;
        this.ending = ending;
        this.reading = reading;
        this.wishes = wishes;
        this.staff = staff;
        this.uri = uri;
    }

    /** All blocks, with what they do and whether they are in force. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    public Envelope<List<EmergencyView>> list() {
        staff.only();
        return Envelope.of(reading.all().stream().map(EmergencyView::standing).toList());
    }

    /** Puts a block in force. Repeated it changes only what no longer stands. A body is optional; it may give a reason. */
    @POST
    @Path("{block}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    @APIResponse(responseCode = "200", description = "It is in force; changed tells what became different.")
    @APIResponse(responseCode = "404", description = "There is no such block; the problem names those that there are.")
    public Envelope<EmergencyView> declare(@PathParam("block") String id, JsonNode body) {
        Block block = block(id);
        return Envelope.of(EmergencyView.changed(declaring.declare(block, wishes.of(uri.getPath(), body))));
    }

    /** Takes it back: what was there before holds again; what people have changed since stays. */
    @POST
    @Path("{block}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    @APIResponse(responseCode = "200", description = "It is not in force; changed tells what became different.")
    public Envelope<EmergencyView> undo(@PathParam("block") String id, JsonNode body) {
        Block block = block(id);
        return Envelope.of(EmergencyView.changed(ending.end(block, wishes.of(uri.getPath(), body))));
    }

    private static Block block(String id) {
        String known = Arrays.stream(Block.values()).map(Block::id).collect(Collectors.joining(", "));
        return Block.of(id)
                .orElseThrow(() ->
                        Refusals.of(404, "unknown", "There is no such emergency block", "Use one of " + known + "."));
    }
}
