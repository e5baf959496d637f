package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.domain.Document;
import se.superkoncis.kit.web.Roles;

/**
 * The five things that staff do with documents of one kind.
 *
 * @param <D> the kind
 * @param <V> what a client sees of it
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class DocumentResource<D extends Document, V> {

    /** The ids of settings hold slashes. */
    private static final String ID = "{id: .+}";

    final DocumentApi api;
    final Shape<D, V> shape;

    DocumentResource(DocumentApi api, Shape<D, V> shape) {
        this.api = api;
        this.shape = shape;
    }

    /** All of them in the order of their ids, a page at a time. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    public Envelope<List<V>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return api.list(shape, limit, cursor);
    }

    /** One of them, with its revision as ETag. */
    @GET
    @Path(ID)
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    @APIResponse(responseCode = "200", description = "It stands so.")
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public RestResponse<Envelope<V>> get(@PathParam("id") String id) {
        return api.get(shape, id);
    }

    /** Creates one; the same request again gives the same answer. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "201", description = "It is there now.")
    @APIResponse(responseCode = "400", description = "Some fields are not right; the problem names them.")
    @APIResponse(
            responseCode = "409",
            description = "Another one has this id, or a second person has to send the same.")
    public RestResponse<Envelope<V>> create(
            @RequestBody(description = "Members as in the answer; those left out get their defaults.") JsonNode body) {
        return api.create(shape, body);
    }

    /** Replaces the members that the body names. If-Match is optional. */
    @PATCH
    @Path(ID)
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "It stands so now.")
    @APIResponse(responseCode = "409", description = "A second person has to send the same.")
    @APIResponse(responseCode = "412", description = "It was changed since If-Match's revision.")
    public RestResponse<Envelope<V>> change(
            @PathParam("id") String id,
            @RequestBody(description = "Members as in the answer; those left out stay.") JsonNode body) {
        return api.change(shape, id, body);
    }

    /** Removes one; by force also from those that use it. */
    @DELETE
    @Path(ID)
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It is in use; the problem says by whom.")
    public Envelope<V> remove(@PathParam("id") String id, @QueryParam("force") @DefaultValue("false") boolean force) {
        return api.remove(shape, id, force);
    }
}
