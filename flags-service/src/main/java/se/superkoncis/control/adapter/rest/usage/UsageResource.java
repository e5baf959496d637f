package se.superkoncis.control.adapter.rest.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.application.ReadDocuments;
import se.superkoncis.control.application.usage.ReadUsage;
import se.superkoncis.control.application.usage.ReadUsage.FeatureUsage;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.control.config.UsageConfig;
import se.superkoncis.control.domain.Feature;
import se.superkoncis.control.domain.usage.Staleness;
import se.superkoncis.control.domain.usage.Usage;
import se.superkoncis.kit.web.Roles;

/** Which features are asked for, and which should be tidied away. */
@Path("/api/admin/features/usage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "features")
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class UsageResource {

    private final ReadDocuments documents;
    private final ReadUsage usage;
    private final ControlConfig pages;
    private final UsageConfig config;

    UsageResource(ReadDocuments documents, ReadUsage usage, ControlConfig pages, UsageConfig config) {
        this.documents = documents;
        this.usage = usage;
        this.pages = pages;
        this.config = config;
    }

    /** Answers of one service in the last seven days, this day included (UTC). */
    @Schema(name = "ServiceUsage")
    public record ServiceView(String service, long last7Days, Instant lastEvaluatedAt) {
        static ServiceView of(Usage usage) {
            return new ServiceView(usage.service(), usage.count(), usage.lastAt());
        }
    }

    /**
     * Why a feature should be tidied away.
     *
     * @param reason NOT_EVALUATED, ONLY_IN_BULK, FULLY_ON, FULLY_OFF or EXPIRED
     */
    @Schema(name = "Staleness")
    public record StaleView(String reason, Instant since, String why) {
        static StaleView of(Staleness staleness) {
            if (staleness instanceof Staleness.NotEvaluated quiet) {
                return new StaleView(
                        "NOT_EVALUATED",
                        quiet.since(),
                        quiet.ever()
                                ? "nobody has asked for it since then; take it out of the code and remove it"
                                : "nobody has asked for it since counting began or it was created");
            } else if (staleness instanceof Staleness.OnlyInBulk) {
                return new StaleView(
                        "ONLY_IN_BULK",
                        staleness.since(),
                        "only clients that fetch all flags at once get it; ask their owners whether one needs it");
            } else if (staleness instanceof Staleness.FullyOn) {
                return new StaleView(
                        "FULLY_ON", staleness.since(), "everyone has it: keep the code, take the switch out");
            } else if (staleness instanceof Staleness.FullyOff) {
                return new StaleView("FULLY_OFF", staleness.since(), "nobody has it: take the code out");
            }
            return new StaleView("EXPIRED", staleness.since(), "its time is up: take it out, or give it a later end");
        }
    }

    /**
     * How a feature is used.
     *
     * @param bulk services that answered for all features at once (OFREP's bulk evaluation); not counted in the rest
     */
    @Schema(name = "FeatureUsage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            String feature,
            Instant lastEvaluatedAt,
            long last7Days,
            List<ServiceView> services,
            List<ServiceView> bulk,
            Instant expiresAt,
            List<StaleView> stale) {
        static View of(FeatureUsage usage) {
            return new View(
                    usage.feature().document().id(),
                    usage.lastAt(),
                    usage.services().stream().mapToLong(Usage::count).sum(),
                    usage.services().stream().map(ServiceView::of).toList(),
                    usage.bulk().stream().map(ServiceView::of).toList(),
                    usage.feature().document().expiresAt(),
                    usage.stale().stream().map(StaleView::of).toList());
        }
    }

    /** All features by id, or only those with {@code ?show=stale} that should be tidied away. */
    @GET
    public Envelope<List<View>> usage(@QueryParam("show") String show) {
        boolean staleOnly = "stale".equals(show);
        List<View> views =
                usage.of(documents.page(Feature.class, "", pages.largestPage()), config.staleAfter()).stream()
                        .filter(u -> !staleOnly || !u.stale().isEmpty())
                        .map(View::of)
                        .toList();
        return Envelope.of(views);
    }
}
