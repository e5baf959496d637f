package se.superkoncis.control.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.DocumentApi.Shape;
import se.superkoncis.control.adapter.rest.form.Body;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;

/** Customers and the tags that they have. */
@Path("/api/admin/tenants")
@Tag(name = "tenants")
public class TenantResource extends DocumentResource<Tenant, TenantResource.View> {

    private static final Set<String> MEMBERS = Set.of("id", "name", "tags", "plan", "modules", "timeZone", "locale");

    private static final Shape<Tenant, View> SHAPE =
            new Shape<>(Tenant.class, Kind.TENANT, TenantResource::merge, View::of);

    TenantResource(DocumentApi api) {
        super(api, SHAPE);
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
}
