package se.superkoncis.control.adapter.rest.propagation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.superkoncis.control.adapter.rest.form.Envelope;
import se.superkoncis.control.adapter.rest.form.Refusals;
import se.superkoncis.control.application.propagation.TrackPropagation;
import se.superkoncis.control.config.ControlConfig;
import se.superkoncis.control.config.PropagationConfig;
import se.superkoncis.control.domain.form.FieldFault;
import se.superkoncis.control.domain.propagation.Arrival;
import se.superkoncis.control.domain.propagation.Change;
import se.superkoncis.control.domain.propagation.Report;
import se.superkoncis.control.domain.reason.Because;
import se.superkoncis.kit.web.Caller;
import se.superkoncis.kit.web.Roles;

/** Which change has arrived where, and which instance is behind. */
@Path("/api/admin/propagation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "propagation")
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class PropagationResource {

    private final TrackPropagation propagation;
    private final ControlConfig pages;
    private final PropagationConfig config;
    private final Caller caller;

    PropagationResource(TrackPropagation propagation, ControlConfig pages, PropagationConfig config, Caller caller) {
        this.propagation = propagation;
        this.pages = pages;
        this.config = config;
        this.caller = caller;
    }

    /** A change; times are from its commit to the answer of an instance, in milliseconds, and absent where none is known. */
    @Schema(name = "Propagation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            long revision,
            String target,
            Instant at,
            int applied,
            int total,
            Long p50Ms,
            Long p99Ms,
            Long maxMs,
            List<String> behind) {
        static ChangeView of(Arrival arrival) {
            return new ChangeView(
                    arrival.change().revision(),
                    arrival.change().target(),
                    arrival.change().at(),
                    arrival.applied(),
                    arrival.total(),
                    ms(arrival.within(0.5)),
                    ms(arrival.within(0.99)),
                    ms(arrival.longest()),
                    arrival.behind());
        }

        private static Long ms(Duration duration) {
            return duration == null ? null : duration.toMillis();
        }
    }

    /**
     * An instance, with the revision that it answers from, since when, and when it was heard of last.
     *
     * @param behindBy revisions that it lacks
     * @param behindSince when the first of them was made; left out when it lacks none
     */
    @Schema(name = "FlagsInstance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InstanceView(
            String instance,
            String service,
            long revision,
            Instant appliedAt,
            Instant heardAt,
            boolean behind,
            long behindBy,
            Instant behindSince) {
        static InstanceView of(Report report, long newest, TrackPropagation propagation) {
            boolean behind = report.revision() < newest;
            return new InstanceView(
                    report.instance(),
                    report.service(),
                    report.revision(),
                    report.at(),
                    report.heardAt(),
                    behind,
                    Math.max(0, newest - report.revision()),
                    behind
                            ? propagation
                                    .firstAbove(report.revision())
                                    .map(Change::at)
                                    .orElse(null)
                            : null);
        }
    }

    /** The newest changes and how far they have come, newest first, a page at a time. */
    @GET
    public Envelope<List<ChangeView>> changes(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        refuseTenants();
        int size = limit == null ? pages.page() : limit;
        if (size < 1 || size > pages.largestPage()) {
            throw Refusals.invalid(
                    List.of(FieldFault.of("limit", Because.NOT_BETWEEN, "least", 1, "most", pages.largestPage())));
        }
        List<Arrival> found = propagation.arrivals(below(cursor), size + 1, config.forgetAfter());
        List<Arrival> page = found.size() > size ? found.subList(0, size) : found;
        String next =
                found.size() > size ? Long.toString(page.get(size - 1).change().revision()) : null;
        return new Envelope<>(true, page.stream().map(ChangeView::of).toList(), next);
    }

    /** All instances that are there, by name. */
    @GET
    @Path("instances")
    public Envelope<List<InstanceView>> instances() {
        refuseTenants();
        long newest = propagation.newest();
        return new Envelope<>(
                true,
                propagation.instances(config.forgetAfter()).stream()
                        .map(report -> InstanceView.of(report, newest, propagation))
                        .toList(),
                null);
    }

    private void refuseTenants() {
        if (caller.tenant().isPresent()) {
            throw Refusals.of(403, "forbidden", "Not allowed", "Only staff of the platform sees its instances.");
        }
    }

    private static long below(String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Refusals.invalid(List.of(FieldFault.of("cursor", Because.NOT_CURSOR)));
        }
        return Long.parseLong(cursor);
    }
}
