package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.kit.web.Roles;

/** Customers and the tags that they have. */
@Path("/api/admin/tenants")
@Tag(name = "tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantResource {

    private static final Set<String> MEMBERS = Set.of("id", "name", "tags", "plan", "modules", "timeZone", "locale");

    private static final Shape<Tenant, View> SHAPE =
            new Shape<>(Tenant.class, Kind.TENANT, TenantResource::merge, View::of);

    private final DocumentApi api;

    TenantResource(DocumentApi api) {
        this.api = api;
    }

    /** What a client sees. */
    @Schema(name = "Tenant")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String name,
            List<String> tags,
            String plan,
            List<String> modules,
            String timeZone,
            String locale,
            Instant createdAt,
            Instant updatedAt,
            String changedBy,
            long revision) {
        static View of(Stored<Tenant> stored) {
            Tenant tenant = stored.document();
            return new View(
                    tenant.id(),
                    tenant.name(),
                    tenant.tags(),
                    tenant.plan(),
                    tenant.modules(),
                    tenant.timeZone(),
                    tenant.locale(),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    private static Tenant merge(Tenant tenant, Body body) {
        body.only(MEMBERS);
        Tenant standing =
                tenant != null ? tenant : new Tenant(body.text("id", null), null, null, null, null, null, null);
        return new Tenant(
                standing.id(),
                body.text("name", standing.name()),
                body.texts("tags", standing.tags()),
                body.text("plan", standing.plan()),
                body.texts("modules", standing.modules()),
                body.text("timeZone", standing.timeZone()),
                body.text("locale", standing.locale()));
    }

    /** Tenants in the order of their ids. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    public Envelope<List<View>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return api.list(SHAPE, limit, cursor);
    }

    /** One of them, with its revision as ETag. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "There is none with this id.")
    public Response get(@PathParam("id") String id) {
        return api.get(SHAPE, id);
    }

    /** Creates one; the same request again gives the same answer. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @RequestBodySchema(View.class)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "400", description = "Some fields are not right; the problem names them.")
    @APIResponse(responseCode = "409", description = "Another one has this id.")
    public Response create(JsonNode body) {
        return api.create(SHAPE, body);
    }

    /** Replaces the members that the body names. If-Match is optional. */
    @PATCH
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @RequestBodySchema(View.class)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "412", description = "It was changed since If-Match's revision.")
    public Response change(@PathParam("id") String id, JsonNode body) {
        return api.change(SHAPE, id, body);
    }

    /** Removes one; by force also from those that use it. */
    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It is in use; the problem says by whom.")
    public Envelope<View> remove(
            @PathParam("id") String id, @QueryParam("force") @DefaultValue("false") boolean force) {
        return api.remove(SHAPE, id, force);
    }
}
