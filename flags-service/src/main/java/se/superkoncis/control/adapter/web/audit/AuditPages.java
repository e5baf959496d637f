package se.superkoncis.control.adapter.web.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.superkoncis.control.adapter.web.AdminFrame;
import se.superkoncis.control.adapter.web.ReasonWords;
import se.superkoncis.control.domain.audit.Link;
import se.superkoncis.kit.web.Roles;
import se.superkoncis.web.Visit;

/** Pages on which staff see who did what and why, and what a tenant got at a moment of the past. */
@Path("/admin/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADMIN, Roles.OPERATOR, Roles.ANALYST})
public class AuditPages {

    private static final int PAGE = 50;
    private static final int LONGEST_ID = 128;

    private final Visit visit;
    private final AdminFrame frames;
    private final Trail trail;
    private final Clock clock;

    AuditPages(Visit visit, AdminFrame frames, Trail trail, Clock clock) {
        this.visit = visit;
        this.frames = frames;
        this.trail = trail;
        this.clock = clock;
    }

    /** The templates; a wrong name or type in one of them ends the build. */
    @CheckedTemplate(basePath = "admin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance audit(
                AdminFrame.Shown on, AuditFilter filter, EntryList list, ChainState chain, Sought sought);

        static native TemplateInstance seen(AdminFrame.Shown on, Sought sought);
    }

    /** The trail, newest first, some at a time. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance audit(@BeanParam AuditFilter filter) {
        return visit.show(Templates.audit(
                frames.shown(),
                filter,
                filter.isRight() ? list(filter) : EntryList.NONE,
                trail.chain(),
                Sought.nothing(now())));
    }

    private EntryList list(AuditFilter filter) {
        List<Link> found = trail.page(filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        ReasonWords words = new ReasonWords(visit.language());
        List<Link> page = more ? found.subList(0, PAGE) : found;
        String api = "/api/agents/audit?" + (filter.isEmpty() ? "" : filter.query(true) + "&");
        return new EntryList(
                page.stream().map(link -> EntryCard.of(link, words)).toList(),
                more
                        ? "/admin/audit?" + (filter.isEmpty() ? "" : filter.query(false) + "&") + "before="
                                + page.get(PAGE - 1).sequence()
                        : "",
                api + "format=ndjson&order=asc",
                api + "format=csv");
    }

    /** What a tenant got at a moment. */
    @GET
    @Path("seen")
    @Operation(hidden = true)
    public TemplateInstance seen(
            @QueryParam("tenant") String tenant, @QueryParam("at") String at, @QueryParam("meeting") String meeting) {
        return visit.show(Templates.seen(
                frames.shown(),
                sought(AuditFilter.written(tenant), AuditFilter.written(at), AuditFilter.written(meeting))));
    }

    private Sought sought(String tenant, String at, String meeting) {
        if (tenant.isEmpty() && at.isEmpty() && meeting.isEmpty()) {
            return Sought.nothing(now());
        }
        Instant moment;
        try {
            moment = AuditFilter.time(at);
        } catch (DateTimeException e) {
            moment = null;
        }
        String fault = tenant.isEmpty() || tenant.length() > LONGEST_ID || meeting.length() > LONGEST_ID
                ? "tenant"
                : moment == null
                        ? "at"
                        : moment.isAfter(clock.instant()) ? "future" : trail.mayAsk(tenant) ? "" : "other";
        return new Sought(
                tenant,
                moment == null ? "" : at,
                meeting,
                fault,
                fault.isEmpty() ? trail.seen(tenant, meeting.isEmpty() ? null : meeting, moment) : null);
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), AuditFilter.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
