package se.superkoncis.control.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** Pages on which staff see and change who gets what. They read here and write through the API, as everyone does. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class AdminPages {

    private final Visit visit;
    private final AdminFrame frames;
    private final Documents documents;

    AdminPages(Visit visit, AdminFrame frames, Documents documents) {
        this.visit = visit;
        this.frames = frames;
        this.documents = documents;
    }

    /** The templates; a wrong name or type in one of them ends the build. */
    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tags(AdminFrame.Shown on, List<TagCard> tags);

        static native TemplateInstance tenants(AdminFrame.Shown on, TenantList tenants);
    }

    /** Leads to the first page. */
    @GET
    @Operation(hidden = true)
    public Response first() {
        return Response.seeOther(URI.create("/admin/tags")).build();
    }

    /** A card per tag. */
    @GET
    @Path("tags")
    @Operation(hidden = true)
    public TemplateInstance tags() {
        List<Stored<Feature>> features = documents.features();
        Map<String, Long> tenants = documents.tenantsByTag();
        List<TagCard> cards = documents.all(Tag.class).stream()
                .map(tag -> TagCard.of(tag, features, tenants))
                .toList();
        return visit.show(Templates.tags(frames.shown(), cards));
    }

    /** Tenants and their tags, some at a time, or those that match a text by id, name or tag. */
    @GET
    @Path("tenants")
    @Operation(hidden = true)
    public TemplateInstance tenants(@QueryParam("after") String after, @QueryParam("q") String sought) {
        return visit.show(Templates.tenants(frames.shown(), documents.tenants(written(after), written(sought))));
    }

    /** No id holds U+0000, and no database takes it. */
    private static String written(String value) {
        return value == null ? "" : value.strip().replace("\u0000", "");
    }
}
