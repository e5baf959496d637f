package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.events.EventJson;
import se.superkoncis.kit.web.Roles;

/** Values that services read; the narrowest scope wins. */
@Path("/api/admin/settings")
@Tag(name = "settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingResource {

    private static final Set<String> MEMBERS = Set.of("id", "key", "scope", "value");

    private static final Shape<Setting, View> SHAPE =
            new Shape<>(Setting.class, Kind.SETTING, SettingResource::merge, View::of);

    private static final ObjectMapper JSON = EventJson.mapper();

    private final DocumentApi api;

    SettingResource(DocumentApi api) {
        this.api = api;
    }

    /** What a client sees. */
    @Schema(name = "Setting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String key,
            String scope,
            JsonNode value,
            Instant createdAt,
            Instant updatedAt,
            String changedBy,
            long revision) {
        static View of(Stored<Setting> stored) {
            Setting setting = stored.document();
            return new View(
                    setting.id(),
                    setting.name(),
                    setting.scope(),
                    tree(setting.json()),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a setting does not hold JSON", e);
        }
    }

    private static Setting merge(Setting setting, Body body) {
        body.only(MEMBERS);
        String key = body.text("key", setting == null ? null : setting.name());
        String scope = body.text("scope", setting == null ? null : setting.scope());
        String value = body.json("value", setting == null ? null : setting.json());
        if (setting != null && (!setting.name().equals(key) || !setting.scope().equals(scope))) {
            body.refuse("key", "and scope cannot be changed; create another setting instead");
        }
        return new Setting(key, scope, value);
    }

    /** Settings in the order of their ids. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
    public Envelope<List<View>> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return api.list(SHAPE, limit, cursor);
    }

    /** One of them, with its revision as ETag. */
    @GET
    @Path("{id: .+}")
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
    @Path("{id: .+}")
    @RolesAllowed(Roles.ADMIN)
    @RequestBodySchema(View.class)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "412", description = "It was changed since If-Match's revision.")
    public Response change(@PathParam("id") String id, JsonNode body) {
        return api.change(SHAPE, id, body);
    }

    /** Removes one; by force also from those that use it. */
    @DELETE
    @Path("{id: .+}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @APIResponse(responseCode = "200", description = "It is gone.")
    @APIResponse(responseCode = "409", description = "It is in use; the problem says by whom.")
    public Envelope<View> remove(
            @PathParam("id") String id, @QueryParam("force") @DefaultValue("false") boolean force) {
        return api.remove(SHAPE, id, force);
    }
}
