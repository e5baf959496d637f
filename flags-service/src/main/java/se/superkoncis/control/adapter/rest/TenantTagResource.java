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

/** Groups of tenants that get features early. */
@Path("/api/admin/tenant-tags")
@Tag(name = "tenant-tags")
public class TenantTagResource extends DocumentResource<se.superkoncis.control.domain.Tag, TenantTagResource.View> {

    private static final Set<String> MEMBERS = Set.of("id", "name", "description", "features", "canaryPercentage");

    private static final Shape<se.superkoncis.control.domain.Tag, View> SHAPE =
            new Shape<>(se.superkoncis.control.domain.Tag.class, Kind.TAG, TenantTagResource::merge, View::of);

    TenantTagResource(DocumentApi api) {
        super(api, SHAPE);
    }

    /** What a client sees. */
    @Schema(name = "TenantTag")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String id,
            String name,
            String description,
            List<String> features,
            int canaryPercentage,
            Instant createdAt,
            Instant updatedAt,
            String changedBy,
            long revision) {
        static View of(Stored<se.superkoncis.control.domain.Tag> stored) {
            se.superkoncis.control.domain.Tag tag = stored.document();
            return new View(
                    tag.id(),
                    tag.name(),
                    tag.description(),
                    tag.features(),
                    tag.canaryPercentage(),
                    stored.createdAt(),
                    stored.updatedAt(),
                    stored.changedBy(),
                    stored.revision());
        }
    }

    private static se.superkoncis.control.domain.Tag merge(se.superkoncis.control.domain.Tag tag, Body body) {
        body.only(MEMBERS);
        boolean fresh = tag == null;
        return new se.superkoncis.control.domain.Tag(
                fresh ? body.text("id", null) : tag.id(),
                body.text("name", fresh ? body.text("id", null) : tag.name()),
                body.text("description", fresh ? null : tag.description()),
                body.texts("features", fresh ? List.of() : tag.features()),
                body.integer("canaryPercentage", fresh ? 0 : tag.canaryPercentage()));
    }
}
