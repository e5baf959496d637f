package se.superkoncis.control.adapter.rest;

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
import se.superkoncis.control.domain.TenantPlan;

/** What tenants have bought. A tenant without a plan is entitled to everything. */
@Path("/api/admin/plans")
@Tag(name = "plans")
public class PlanResource extends DocumentResource<TenantPlan, PlanResource.View> {

    private static final Set<String> MEMBERS = Set.of("id", "features");

    private static final Shape<TenantPlan, View> SHAPE =
            new Shape<>(TenantPlan.class, Kind.PLAN, PlanResource::merge, View::of);

    PlanResource(DocumentApi api) {
        super(api, SHAPE);
    }

    /** What a client sees. */
    @Schema(name = "Plan")
    public record View(
            String id, List<String> features, Instant createdAt, Instant updatedAt, String changedBy, long revision) {
        static View of(Stored<TenantPlan> stored) {
            TenantPlan plan = stored.document();
            return new View(
                    plan.id(),
                    plan.features(),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    private static TenantPlan merge(TenantPlan plan, Body body) {
        body.only(MEMBERS);
        return new TenantPlan(
                plan == null ? body.text("id", null) : plan.id(),
                body.texts("features", plan == null ? List.of() : plan.features()));
    }
}
