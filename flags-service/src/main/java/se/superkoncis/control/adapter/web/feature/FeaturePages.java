package se.superkoncis.control.adapter.web.feature;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.adapter.web.Documents;
import se.superkoncis.control.application.usage.ReadUsage;
import se.superkoncis.control.config.UsageConfig;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tag;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** The page of features: their percentage, audience and use, and which should be tidied away. */
@Path("/admin/features")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class FeaturePages {

    private final Visit visit;
    private final AdminFrame frames;
    private final Documents documents;
    private final ReadUsage usage;
    private final UsageConfig config;
    private final Clock clock;

    FeaturePages(
            Visit visit, AdminFrame frames, Documents documents, ReadUsage usage, UsageConfig config, Clock clock) {
        this.visit = visit;
        this.frames = frames;
        this.documents = documents;
        this.usage = usage;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Which features are shown.
     *
     * @param stale how many there are to tidy away
     * @param staleOnly whether only those are shown
     * @param days from which something counts as stale
     */
    record Choice(List<FeatureCard> features, int stale, boolean staleOnly, long days) {}

    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance features(AdminFrame.Shown on, Choice choice);
    }

    /** All features, or those that should be tidied away. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("show") String show) {
        Instant now = clock.instant();
        List<Stored<Tag>> tags = documents.all(Tag.class);
        List<FeatureCard> cards = usage.of(documents.features(), config.staleAfter()).stream()
                .map(used -> FeatureCard.of(used, tags, now, config.nearExpiry()))
                .toList();
        List<FeatureCard> stale =
                cards.stream().filter(c -> !c.usage().stale().isEmpty()).toList();
        boolean staleOnly = "stale".equals(show);
        Choice choice = new Choice(
                staleOnly ? stale : cards,
                stale.size(),
                staleOnly,
                config.staleAfter().toDays());
        return visit.show(Templates.features(frames.shown(), choice));
    }
}
