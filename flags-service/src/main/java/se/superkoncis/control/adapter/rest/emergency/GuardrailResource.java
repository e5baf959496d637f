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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.adapter.rest.form.Staff;
import se.superkoncis.control.adapter.rest.form.Wishes;
import se.superkoncis.control.application.guardrail.ReadGuardrails;
import se.superkoncis.control.application.guardrail.UndoGuardrail;
import se.superkoncis.kit.web.Roles;

/** Guardrails: where they stand, what they hold and why. */
@Path("/api/admin/guardrails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "guardrails")
public class GuardrailResource {

    private final ReadGuardrails reading;
    private final UndoGuardrail undoing;
    private final Wishes wishes;
    private final Staff staff;
    private final UriInfo uri;

    GuardrailResource(ReadGuardrails reading, UndoGuardrail undoing, Wishes wishes, Staff staff, UriInfo uri) {
        this.reading = reading;
        this.undoing = undoing;
        this.wishes = wishes;
        this.staff = staff;
        this.uri = uri;
    }

    /** All guardrails by name. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    public Envelope<List<GuardrailView>> list() {
        staff.only();
        return Envelope.of(reading.all().stream().map(GuardrailView::of).toList());
    }

    /** Takes back all that it holds; it does nothing more until it has cleared and trips anew. A body may give a reason. */
    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR})
    @APIResponse(responseCode = "200", description = "It holds nothing.")
    @APIResponse(responseCode = "404", description = "Nothing was ever heard of a guardrail of this name.")
    public Envelope<GuardrailView> undo(@PathParam("id") String id, JsonNode body) {
        return undoing.undo(id, wishes.of(uri.getPath(), body))
                .map(guardrail -> Envelope.of(GuardrailView.of(reading.shown(guardrail))))
                .orElseThrow(() -> Refusals.of(
                        404,
                        "unknown",
                        "There is no such guardrail",
                        "Nothing was ever heard of it. List those that there are with GET."));
    }
}
