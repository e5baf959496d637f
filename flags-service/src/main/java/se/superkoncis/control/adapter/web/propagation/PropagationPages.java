package se.superkoncis.control.adapter.web.propagation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.application.propagation.TrackPropagation;
import se.superkoncis.control.config.PropagationConfig;
import se.superkoncis.control.domain.propagation.Arrival;
import se.superkoncis.control.domain.propagation.Change;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** The page on which change has arrived where, and which instance is behind. */
@Path("/admin/propagation")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class PropagationPages {

    private static final int CHANGES = 25;

    private final Visit visit;
    private final AdminFrame frames;
    private final TrackPropagation propagation;
    private final PropagationConfig config;

    PropagationPages(Visit visit, AdminFrame frames, TrackPropagation propagation, PropagationConfig config) {
        this.visit = visit;
        this.frames = frames;
        this.propagation = propagation;
        this.config = config;
    }

    /**
     * What is seen.
     *
     * @param below the revision that the changes shown lie below; {@link Long#MAX_VALUE} on the first page
     * @param next the revision that the next page lies below; 0 when there is none
     */
    record Sight(List<InstanceRow> instances, List<ChangeRow> changes, long below, long next) {

        /** How many instances lack something. */
        public int behind() {
            return (int) instances.stream().filter(InstanceRow::behind).count();
        }

        /** Whether these are the newest changes. */
        public boolean newest() {
            return below == Long.MAX_VALUE;
        }
    }

    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance propagation(AdminFrame.Shown on, Sight sight);
    }

    /** Instances, and the newest changes or those below a revision. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance page(@QueryParam("below") @DefaultValue("0") long below) {
        AdminFrame.Shown shown = frames.shown();
        Sight sight = shown.staff()
                ? sight(below < 1 ? Long.MAX_VALUE : below)
                : new Sight(List.of(), List.of(), Long.MAX_VALUE, 0);
        return visit.show(Templates.propagation(shown, sight));
    }

    private Sight sight(long below) {
        List<Arrival> found = propagation.arrivals(below, CHANGES + 1, config.forgetAfter());
        List<Arrival> page = found.size() > CHANGES ? found.subList(0, CHANGES) : found;
        long next = found.size() > CHANGES ? page.get(CHANGES - 1).change().revision() : 0;
        long newest = propagation.newest();
        List<InstanceRow> instances = propagation.instances(config.forgetAfter()).stream()
                .map(report -> InstanceRow.of(report, newest, missing(report.revision(), newest)))
                .toList();
        return new Sight(instances, page.stream().map(ChangeRow::new).toList(), below, next);
    }

    private Change missing(long revision, long newest) {
        return revision < newest ? propagation.firstAbove(revision).orElse(null) : null;
    }
}
